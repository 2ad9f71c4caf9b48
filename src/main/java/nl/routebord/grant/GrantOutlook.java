package nl.routebord.grant;

import nl.routebord.sharing.Decision;
import nl.routebord.sharing.RecordFacts;

/**
 * What a grant would do to one record.
 *
 * @param before what the recipient sees of it now
 * @param after what it would see
 */
public record GrantOutlook(RecordFacts record, Decision before, Decision after) {

	/** Newly visible. */
	public boolean opens() {
		return !before.permits() && after.permits();
	}

}
