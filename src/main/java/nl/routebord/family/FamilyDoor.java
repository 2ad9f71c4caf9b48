package nl.routebord.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.pupil.PupilId;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.Directors;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Decision;
import nl.routebord.sharing.RecordFacts;
import org.springframework.stereotype.Component;

/** Loads and allows, for the family on one side and who directs the case on the other. */
@Component
class FamilyDoor {

	private final CaseDesk cases;

	private final Directors directors;

	private final CaseAccess access;

	FamilyDoor(CaseDesk cases, Directors directors, CaseAccess access) {
		this.cases = cases;
		this.directors = directors;
		this.access = access;
	}

	/** The case, for a parent or pupil who may see it; anybody else finds nothing. */
	CaseFacts requireFamily(String number, Actor family) {
		return cases.requireFamily(number, family);
	}

	/** The case, for the unit that directs it. */
	CaseFacts requireDirector(String number, Actor actor) {
		CaseFacts facts = cases.facts(number);
		access.requireSeen(actor, facts);
		directors.require(new CaseFileId(facts.caseFile()), actor, "INVITE_FAMILY", "family.not-director");
		return facts;
	}

	/** What the policy says of this kind of data of the unit that opened the case. */
	Decision decide(Actor actor, CaseFacts facts, DataCategory category) {
		Role source = facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(facts.source()))
			.map(CaseParty::role)
			.findFirst()
			.orElse(Role.SCHOOL_CARE_COORDINATOR);
		return access.decide(actor, facts, RecordFacts.of(category, facts.source(), source));
	}

	/** Who sees this kind of data of that unit, on which ground. */
	Map<CaseParty, Decision> audience(CaseFacts facts, CaseParty source, DataCategory category) {
		return access.audience(facts, RecordFacts.of(category, source.unit(), source.role()));
	}

	boolean mayTell(CaseParty source, DataCategory category) {
		return access.writable(source.role()).contains(category);
	}

	boolean permits(Actor actor, CaseFacts facts, DataCategory category) {
		return decide(actor, facts, category).access() == Access.PERMIT;
	}

	void logRead(CaseFacts facts, Actor actor) {
		access.logRead(actor, facts, Set.of(DataCategory.ID_BASIS, DataCategory.ID_CONTACT));
	}

	boolean permits(Actor actor, CaseFacts facts, RecordFacts record) {
		return access.decide(actor, facts, record).access() == Access.PERMIT;
	}

	boolean sees(Actor actor, CaseFacts facts) {
		return access.sees(actor, facts);
	}

	PupilId pupil(CaseFileId id) {
		return cases.pupil(id);
	}

	LocalDate birthDate(CaseFacts facts) {
		return cases.birthDate(new CaseFileId(facts.caseFile()));
	}

	CaseDesk cases() {
		return cases;
	}

}
