package nl.routebord.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All requests to the units of an officer's organisation, and of those that it answers
 * for, with their terms: by number, without the pupil and without their text.
 */
@Service
@Transactional
public class RightsRegister {

	private static final int MOST = 500;

	private static final String ROWS = """
			select q.id, q.kind, q.unit_id, q.received_on, q.due_on, q.answered_on, c.number
			from app.rights_request q
			join app.route_case_file c on c.id = q.case_file_id
			join app.identity_unit u on u.id = q.unit_id
			join app.identity_organisation o on o.id = u.organisation_id
			where o.id = :mine or o.parent = :mine
			order by q.answered_on is not null, q.due_on, q.id limit :most
			""";

	private final JdbcClient database;

	private final AuditTrail trail;

	RightsRegister(JdbcClient database, AuditTrail trail) {
		this.database = database;
		this.trail = trail;
	}

	/** One request, for an officer's list. */
	public record Line(String number, UUID id, Right right, UnitId unit, LocalDate receivedOn, LocalDate dueOn,
			Optional<LocalDate> answeredOn) {

		public boolean isOpen() {
			return answeredOn.isEmpty();
		}

	}

	/** What waits longest first. */
	public List<Line> of(Actor officer) {
		List<Line> lines = database.sql(ROWS)
			.param("mine", officer.organisation().value())
			.param("most", MOST)
			.query((row, index) -> line(row))
			.list();
		trail.record(officer, "RIGHTS_LISTED", null, null);
		return lines;
	}

	private static Line line(ResultSet row) throws SQLException {
		return new Line(row.getString("number"), row.getObject("id", UUID.class), Right.valueOf(row.getString("kind")),
				new UnitId(row.getObject("unit_id", UUID.class)), row.getObject("received_on", LocalDate.class),
				row.getObject("due_on", LocalDate.class),
				Optional.ofNullable(row.getObject("answered_on", LocalDate.class)));
	}

}
