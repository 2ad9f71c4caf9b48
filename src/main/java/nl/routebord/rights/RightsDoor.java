package nl.routebord.rights;

import nl.routebord.identity.Actor;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseRecords;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads and allows, for the family that asks and for the unit that answers. */
@Component
class RightsDoor {

	private final CaseDesk cases;

	private final CaseRecords records;

	private final CaseAccess access;

	private final JdbcClient database;

	RightsDoor(CaseDesk cases, CaseRecords records, CaseAccess access, JdbcClient database) {
		this.cases = cases;
		this.records = records;
		this.access = access;
		this.database = database;
	}

	/** The case, for a parent or pupil who may see it; anybody else finds nothing. */
	CaseFacts requireFamily(String number, Actor family) {
		return cases.requireFamily(number, family);
	}

	/** The same, to ask something: what is being destroyed meanwhile is waited for. */
	CaseFacts lockAsFamily(String number, Actor family) {
		return records.lock(new CaseFileId(requireFamily(number, family).caseFile()));
	}

	/**
	 * The case, for a unit that sees it or keeps something in it. A unit that left, or
	 * whose phase has passed, still answers for what it keeps; it learns nothing else
	 * here.
	 */
	CaseFacts requireKeeper(String number, Actor actor) {
		CaseFacts facts = cases.facts(number);
		if (!keeps(facts, actor)) {
			access.requireSeen(actor, facts);
		}
		return facts;
	}

	private boolean keeps(CaseFacts facts, Actor actor) {
		return database.sql("select app.rights_keeps(:case, :unit)")
			.param("case", facts.caseFile())
			.param("unit", actor.unit().value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * The same, to change something: one at a time, and nobody who only looks.
	 * @param action for the line about a refusal
	 */
	CaseFacts lockAsKeeper(String number, String action, Actor actor) {
		CaseFacts facts = cases.facts(number);
		if (!keeps(facts, actor)) {
			access.requireInvolved(actor, facts, action);
		}
		return records.lock(new CaseFileId(facts.caseFile()));
	}

}
