package nl.routebord.sharing;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The emergency door of a case for one reader.
 *
 * @param door whether there is one
 * @param openUntil when it closes, if it stands open
 * @param minutesLeft until then
 */
public record Emergency(boolean door, Optional<LocalDateTime> openUntil, long minutesLeft) {

	public static final Emergency NONE = new Emergency(false, Optional.empty(), 0);

	public boolean open() {
		return openUntil.isPresent();
	}

}
