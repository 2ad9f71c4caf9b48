package nl.routebord.route;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check-in after the return, at 6 and at 13 weeks.
 *
 * @param atSchool how it goes: a {@link Outcome}
 */
public record CheckAftercare(UUID request, @Nullable Long version, String on, String atSchool, String text) {

	/** How it goes with the return. */
	public enum Outcome {

		GOES_WELL, NEEDS_ATTENTION, AT_HOME_AGAIN

	}

}
