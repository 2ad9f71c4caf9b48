package nl.routebord.sharing;

import java.util.EnumSet;
import java.util.Set;
import nl.routebord.identity.Role;

/**
 * The rows of privacy.md B.7 that can be shown. A redaction that nobody has built yet is
 * a refusal: a form that is not there cannot be served.
 */
final class Redactions {

	/** Document type, date, present yes or no: what the completeness check needs. */
	private static final Set<DataCategory> OF_SECRETARIAT = EnumSet.of(DataCategory.TLV_FILE, DataCategory.OPP,
			DataCategory.ADVICE);

	private Redactions() {
	}

	static boolean exists(Role role, DataCategory category) {
		return role == Role.SWV_SECRETARIAT && OF_SECRETARIAT.contains(category);
	}

}
