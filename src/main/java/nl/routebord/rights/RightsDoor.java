package nl.routebord.rights;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseRecords;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.RelationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads and allows, for the family that asks and for the unit that answers. */
@Component
class RightsDoor {

	private static final String KEEPS = """
			select exists (select from app.rights_request where case_file_id = :case and unit_id = :unit)
			    or exists (select from app.rights_notice where case_file_id = :case and receiver_id = :unit)
			    or exists (select from app.sharing_mark where case_file_id = :case and source_unit_id = :unit)
			    or exists (select from app.route_journal_entry where case_file_id = :case and source_unit_id = :unit)
			    or exists (select from app.document_document where case_file = :case and source_unit = :unit)
			""";

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
		CaseFacts facts = cases.facts(number);
		if (!family.role().isFamily()) {
			throw new NotFound();
		}
		access.requireSeen(family, facts);
		return facts;
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
		boolean keeps = facts.relation(actor.unit()) != RelationKind.NONE && keeps(facts, actor);
		if (!keeps) {
			access.requireSeen(actor, facts);
		}
		return facts;
	}

	private boolean keeps(CaseFacts facts, Actor actor) {
		return database.sql(KEEPS)
			.param("case", facts.caseFile())
			.param("unit", actor.unit().value())
			.query(Boolean.class)
			.single();
	}

	/** The same, to change something: one at a time. */
	CaseFacts lockAsKeeper(String number, Actor actor) {
		return records.lock(new CaseFileId(requireKeeper(number, actor).caseFile()));
	}

}
