package nl.routebord.rights;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseRecords;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.RelationKind;
import org.springframework.stereotype.Component;

/** Loads and allows, for the family that asks and for the unit that answers. */
@Component
class RightsDoor {

	private final CaseDesk cases;

	private final CaseRecords records;

	private final CaseAccess access;

	RightsDoor(CaseDesk cases, CaseRecords records, CaseAccess access) {
		this.cases = cases;
		this.records = records;
		this.access = access;
	}

	/** The case, for a parent or pupil who may see it; anybody else finds nothing. */
	CaseFacts requireFamily(String number, Actor family) {
		CaseFacts facts = cases.facts(number);
		if (!family.role().isFamily()) {
			throw new NotFound();
		}
		access.requireSeen(family, facts);
		return facts;
	}

	/**
	 * The case, for a unit that keeps data in it. A unit that left, or whose phase has
	 * passed, still answers for what it keeps; it learns nothing else here.
	 */
	CaseFacts requireKeeper(String number, Actor actor) {
		CaseFacts facts = cases.facts(number);
		if (facts.relation(actor.unit()) == RelationKind.NONE) {
			access.requireSeen(actor, facts);
			throw new NotFound();
		}
		return facts;
	}

	/** The same, to change something: one at a time. */
	CaseFacts lockAsKeeper(String number, Actor actor) {
		return records.lock(new CaseFileId(requireKeeper(number, actor).caseFile()));
	}

	boolean sees(Actor actor, CaseFacts facts) {
		return access.sees(actor, facts);
	}

}
