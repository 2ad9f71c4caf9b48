package nl.routebord.sharing;

import java.util.Set;

/**
 * What a unit could let a partner read now.
 *
 * @param byGrant on its own decision
 * @param byConsent only when the family consents as well
 * @param purposes for which the partner reads in the phases that hold
 */
public record GrantChoice(CaseParty recipient, Set<DataCategory> byGrant, Set<DataCategory> byConsent,
		Set<Purpose> purposes) {

	public boolean isAny() {
		return !byGrant.isEmpty() || !byConsent.isEmpty();
	}

}
