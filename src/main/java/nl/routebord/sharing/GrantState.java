package nl.routebord.sharing;

import java.util.Locale;

/**
 * What the grants of a source to a reader come to for one category (privacy.md B.8, step
 * 15). From the least to the most that there is: of several grants the furthest counts.
 */
enum GrantState {

	NONE, REVOKED, EXPIRED,
	/** for another category, record, phase or purpose, or one of the two has left */
	SCOPE,
	/** the family has not been told (A.3) */
	UNINFORMED, VALID;

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
