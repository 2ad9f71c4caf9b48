package nl.routebord.rights;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.routebord.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who asks something of its data, as far as the unit may know.
 *
 * @param role {@code PARENT} or {@code PUPIL}
 * @param guardian which guardian of the pupil; null: the pupil, or a parent whom the case
 * does not tell to this unit
 * @param authority of such a parent: whether it has gezag, as the unit found
 * @param requester the name of who asks in the name of that person, with the mandate, or
 * of a parent whom the case does not tell
 */
public record AskedBy(Role role, @Nullable UUID guardian, @Nullable Boolean authority, String requester) {

	public static final String PUPIL = "PUPIL";

	public static final String WITH_AUTHORITY = "WITH_AUTHORITY";

	public static final String WITHOUT_AUTHORITY = "WITHOUT_AUTHORITY";

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	public AskedBy {
		requester = requester.strip();
	}

	/** As chosen; null when nothing was. */
	public static @Nullable AskedBy of(String chosen, String requester) {
		return switch (chosen) {
			case PUPIL -> new AskedBy(Role.PUPIL, null, null, requester);
			case WITH_AUTHORITY -> new AskedBy(Role.PARENT, null, true, requester);
			case WITHOUT_AUTHORITY -> new AskedBy(Role.PARENT, null, false, requester);
			default -> ID.matcher(chosen).matches() ? new AskedBy(Role.PARENT, UUID.fromString(chosen), null, requester)
					: null;
		};
	}

	/** A parent of whom the case does not tell the unit which one it is. */
	public boolean isUntold() {
		return role == Role.PARENT && guardian == null;
	}

	@Override
	public String toString() {
		return "AskedBy[" + role + "]";
	}

}
