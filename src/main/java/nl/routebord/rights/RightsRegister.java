package nl.routebord.rights;

import java.util.List;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
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
			select q.*, c.number
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
	public record Line(String number, RightsRequestView request) {
	}

	/** What waits longest first. */
	public List<Line> of(Actor officer) {
		List<Line> lines = database.sql(ROWS)
			.param("mine", officer.organisation().value())
			.param("most", MOST)
			.query((row, index) -> new Line(row.getString("number"), RightsRequests.view(row)))
			.list();
		trail.record(officer, "RIGHTS_LISTED", null, null);
		return lines;
	}

}
