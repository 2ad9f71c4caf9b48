package nl.routebord.sharing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.UnitId;

/**
 * What the policy needs to know of a case. The caller loads it; the policy never does.
 *
 * @param caseFile the id of the case
 * @param source the unit that holds the pupil's basic data (it opened the case)
 * @param phases the phases that hold now
 * @param parties the units in the case
 */
public record CaseFacts(UUID caseFile, UnitId source, Set<Phase> phases, List<CaseParty> parties) {

	public CaseFacts {
		phases = Set.copyOf(phases);
		parties = List.copyOf(parties);
	}

	public RelationKind relation(UnitId unit) {
		return parties.stream()
			.filter((party) -> party.unit().equals(unit))
			.map(CaseParty::relation)
			.findFirst()
			.orElse(RelationKind.NONE);
	}

}
