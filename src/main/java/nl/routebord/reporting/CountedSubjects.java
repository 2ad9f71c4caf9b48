package nl.routebord.reporting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

	private final CountedRows rows;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final JdbcClient jdbc;

	CountedSubjects(CountedRows rows, CaseDesk cases, CaseAccess access, JdbcClient jdbc) {
		this.rows = rows;
		this.cases = cases;
		this.access = access;
		this.jdbc = jdbc;
	}

	/**
	 * Leerplicht reads every child that its own municipality counts; of a swv's number a
	 * consultant may see only some of the children.
	 */
	boolean wholeFor(Actor actor) {
		return actor.role() == Role.ATTENDANCE_OFFICER;
	}

	boolean opensFor(Actor actor) {
		return actor.role() == Role.ATTENDANCE_OFFICER || actor.role() == Role.SWV_CONSULTANT;
	}

	List<CountedSubject> of(ReturnRow made, CellQuery cell, Actor actor) {
		List<CountedSubject> seen = !cell.block().isOpened() ? List.of()
				: Stream
					.of(cases(made, cell, actor), own(made, cell, "REPORT", "absence_report", "receiver_id", actor),
							own(made, cell, "ABSOLUTE", "absence_absolute", "unit_id", actor))
					.flatMap(List::stream)
					.toList();
		access.logListed(actor, seen.stream().map(CountedSubject::id).toList());
		return seen;
	}

	private List<CountedSubject> cases(ReturnRow made, CellQuery cell, Actor actor) {
		return rows.subjects(made.id(), cell, "CASE", MOST)
			.stream()
			.map(CaseFileId::new)
			.filter((caseFile) -> cases.sees(caseFile, actor))
			.map((caseFile) -> new CountedSubject(caseFile.value(), "CASE", cases.number(caseFile)))
			.toList();
	}

	/** The wall shows those of the actor's own unit. */
	private List<CountedSubject> own(ReturnRow made, CellQuery cell, String kind, String table, String owner,
			Actor actor) {
		List<UUID> ids = rows.subjects(made.id(), cell, kind, MOST);
		if (ids.isEmpty()) {
			return List.of();
		}
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
