package nl.routebord.reporting;

import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens a number: the cases and reports behind it, as far as the reader sees them anyhow.
 */
@Component
class CountedSubjects {

	private static final int MOST = 200;

	private final Returns returns;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final JdbcClient jdbc;

	CountedSubjects(Returns returns, CaseDesk cases, CaseAccess access, JdbcClient jdbc) {
		this.returns = returns;
		this.cases = cases;
		this.access = access;
		this.jdbc = jdbc;
	}

	boolean opensFor(Actor actor) {
		return actor.role() == Role.ATTENDANCE_OFFICER || actor.role() == Role.SWV_CONSULTANT;
	}

	List<CountedSubject> of(ReturnRow made, CellQuery cell, Actor actor) {
		List<CountedSubject> seen = switch (cell.block()) {
			case HOME, AGREED,
					LONG_AT_HOME ->
				returns.subjects(made.id(), cell, "CASE", MOST)
					.stream()
					.map(CaseFileId::new)
					.filter((caseFile) -> cases.sees(caseFile, actor))
					.map((caseFile) -> new CountedSubject(caseFile.value(), "CASE", cases.number(caseFile)))
					.toList();
			case RELATIVE, REPORTED -> own(made, cell, "REPORT", "absence_report", "receiver_id", actor);
			case EXEMPT, ENFORCED -> List.of();
			case ABSOLUTE -> own(made, cell, "ABSOLUTE", "absence_absolute", "unit_id", actor);
		};
		access.logListed(actor, seen.stream().map(CountedSubject::id).toList());
		return seen;
	}

	/** The wall shows those of the actor's own unit. */
	private List<CountedSubject> own(ReturnRow made, CellQuery cell, String kind, String table, String owner,
			Actor actor) {
		List<UUID> ids = returns.subjects(made.id(), cell, kind, MOST);
		return jdbc.sql("select id from app." + table + " where id = any (:ids) and " + owner + " = :unit order by id")
			.param("ids", ids.toArray(UUID[]::new))
			.param("unit", actor.unit().value())
			.query(UUID.class)
			.list()
			.stream()
			.map((id) -> new CountedSubject(id, kind, ""))
			.toList();
	}

}
