package nl.routebord.sharing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;

/**
 * What the policy needs to know of a case. The caller loads it; the policy never does.
 *
 * @param caseFile the id of the case
 * @param source the unit that holds the pupil's basic data (it opened the case)
 * @param phases the phases that hold now
 * @param parties the units in the case
 * @param subject the child and the family
 * @param sharing what was given and taken back
 */
public record CaseFacts(UUID caseFile, UnitId source, Set<Phase> phases, List<CaseParty> parties, CaseSubject subject,
		CaseSharing sharing) {

	public CaseFacts {
		phases = Set.copyOf(phases);
		parties = List.copyOf(parties);
	}

	/** A case in which nothing is shared and no family reads. */
	public CaseFacts(UUID caseFile, UnitId source, Set<Phase> phases, List<CaseParty> parties) {
		this(caseFile, source, phases, parties, CaseSubject.UNNAMED, CaseSharing.NONE);
	}

	/** The same case, as it would be with these parties in this phase. */
	public CaseFacts supposing(Set<Phase> others, List<CaseParty> present) {
		return new CaseFacts(caseFile, source, others, present, subject, sharing);
	}

	/** The same case with its family, for a unit that the database shows none. */
	public CaseFacts of(CaseSubject family) {
		return new CaseFacts(caseFile, source, phases, parties, family, sharing);
	}

	/**
	 * The same case, as it would be in every phase with all who were ever in it: who may
	 * have read something.
	 * @param others who were in it besides those that the database shows
	 */
	public CaseFacts everPresent(Collection<CaseParty> others) {
		return supposing(EnumSet.allOf(Phase.class), Stream
			.concat(parties.stream(), others.stream().filter((other) -> relation(other.unit()) == RelationKind.NONE))
			.map(CaseParty::present)
			.toList());
	}

	/** The same case, as it would be with this grant. */
	public CaseFacts supposing(GrantFacts grant) {
		return new CaseFacts(caseFile, source, phases, parties, subject, sharing.supposing(grant));
	}

	/** Ids of records of which something else holds than of their kind. */
	public Set<UUID> namedRecords() {
		return sharing.namedRecords();
	}

	/** The same case, as it is by the matrix alone. */
	CaseFacts withNothingShared() {
		return new CaseFacts(caseFile, source, phases, parties, subject, CaseSharing.NONE);
	}

	public RelationKind relation(UnitId unit) {
		return parties.stream()
			.filter((party) -> party.unit().equals(unit))
			.map(CaseParty::relation)
			.findFirst()
			.orElse(RelationKind.NONE);
	}

	/**
	 * The phases as they hold for this reader: for a swv that an application left for
	 * another, its own is over.
	 */
	Set<Phase> phases(Reader reader) {
		if (!isAside(reader)) {
			return phases;
		}
		EnumSet<Phase> own = EnumSet.of(Phase.P7);
		own.addAll(phases);
		own.remove(Phase.P4);
		return own;
	}

	/** What another swv wrote since is no longer for a swv that an application left. */
	boolean isPastFor(Reader reader, RecordFacts record) {
		return isAside(reader) && record.sourceRole().isSwv()
				&& parties.stream()
					.filter((party) -> party.unit().equals(record.source()))
					.noneMatch((party) -> party.organisation().equals(reader.organisation()));
	}

	private boolean isAside(Reader reader) {
		return parties.stream().anyMatch((party) -> party.unit().equals(reader.unit()) && party.aside());
	}

	/** A family member is no unit: the case is theirs or it does not exist. */
	RelationKind relation(Reader reader) {
		if (reader.role() == Role.PARENT || reader.role() == Role.PUPIL) {
			return subject.isFamily(reader) ? RelationKind.OWN : RelationKind.NONE;
		}
		return relation(reader.unit());
	}

	/** Whether a unit takes part in the case now; one whose convenant ended does not. */
	public boolean isInForce(UnitId unit) {
		RelationKind relation = relation(unit);
		return relation == RelationKind.OWN || relation == RelationKind.PARTNER;
	}

	/** Neither of this organisation nor of one that it answers for. */
	boolean isForeign(UnitId source, OrganisationId organisation) {
		return parties.stream().noneMatch((party) -> party.unit().equals(source) && party.isUnder(organisation));
	}

}
