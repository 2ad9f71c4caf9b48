package nl.routebord.rights;

import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A parent or pupil asks something of a unit that keeps data about them.
 *
 * @param request of the form, which may be sent twice
 * @param unit each organisation answers for its own data; null: not chosen yet
 */
public record FileRequest(UUID request, @Nullable Right right, @Nullable UnitId unit, String text) {

	@Override
	public String toString() {
		return "FileRequest[" + right + "]";
	}

}
