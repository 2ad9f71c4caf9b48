package nl.routebord.sharing;

import java.util.Locale;

/**
 * What the consents of a family come to for one category (privacy.md B.8, step 16), in
 * the order in which they count when several apply: a refusal beats all others.
 */
enum ConsentState {

	REFUSED, WITHDRAWN, EXPIRED, SCOPE,
	/** not all who must sign at this age have signed (A.3) */
	PARTIAL, NONE, VALID;

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
