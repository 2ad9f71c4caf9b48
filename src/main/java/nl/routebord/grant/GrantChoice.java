package nl.routebord.grant;

import java.util.EnumSet;
import java.util.Set;
import nl.routebord.identity.Role;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Openings;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.Purpose;

/**
 * What a unit could let a partner read now.
 *
 * @param byGrant on its own decision
 * @param byConsent only when the family consents as well
 * @param purposes for which the partner reads in the phases that hold
 */
public record GrantChoice(CaseParty recipient, Set<DataCategory> byGrant, Set<DataCategory> byConsent,
		Set<Purpose> purposes) {

	static GrantChoice of(CaseParty recipient, Role source, Set<Phase> phases, Openings openings) {
		Set<DataCategory> free = EnumSet.noneOf(DataCategory.class);
		Set<DataCategory> consented = EnumSet.noneOf(DataCategory.class);
		for (DataCategory category : DataCategory.values()) {
			if (!openings.mayBeSource(source, category)) {
				continue;
			}
			if (phases.stream().anyMatch((phase) -> openings.byConsent(recipient.role(), source, category, phase))) {
				consented.add(category);
			}
			else if (phases.stream().anyMatch((phase) -> openings.byGrant(recipient.role(), source, category, phase))) {
				free.add(category);
			}
		}
		return new GrantChoice(recipient, free, consented, Purpose.of(recipient.role(), phases));
	}

	public boolean isAny() {
		return !byGrant.isEmpty() || !byConsent.isEmpty();
	}

}
