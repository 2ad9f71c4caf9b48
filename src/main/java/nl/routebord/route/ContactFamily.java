package nl.routebord.route;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first talk with parents and pupil, and the basis for sharing that was chosen.
 *
 * @param request of the form: sent twice it does one thing
 * @param version of the case as it was read; null: do not compare
 * @param on the day as typed
 * @param informed the family knows what is shared with whom and why
 */
public record ContactFamily(UUID request, @Nullable Long version, String on, String spokeWith, String text,
		String basis, boolean informed) {

	/** Who was spoken with. */
	public enum SpokeWith {

		PARENTS, PUPIL, PARENTS_AND_PUPIL

	}

}
