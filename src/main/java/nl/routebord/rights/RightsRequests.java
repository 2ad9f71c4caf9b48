package nl.routebord.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All requests of data subjects. */
@Component
class RightsRequests {

	private final JdbcClient database;

	RightsRequests(JdbcClient database) {
		this.database = database;
	}

	/**
	 * @return false when the same form was sent before
	 */
	boolean add(UUID id, UUID caseFile, FileRequest command, Actor family, LocalDate today) {
		return database.sql("""
				insert into app.rights_request (id, case_file_id, request, kind, asked_by, asked_role, unit_id, text,
				    received_on, due_on)
				values (:id, :case, :request, :kind, :by, :role, :unit, :text, :today, :due)
				on conflict (request) do nothing
				""")
			.param("id", id)
			.param("case", caseFile)
			.param("request", command.request())
			.param("kind", Objects.requireNonNull(command.right()).name())
			.param("by", family.user().value())
			.param("role", family.role().name())
			.param("unit", Objects.requireNonNull(command.unit()).value())
			.param("text", command.text().strip())
			.param("today", today)
			.param("due", new RightsTerm(today).dueOn())
			.update() == 1;
	}

	List<RightsRequestView> by(UUID caseFile, Actor family) {
		return database.sql(
				"select * from app.rights_request where case_file_id = :case and asked_by = :by order by received_on desc, id")
			.param("case", caseFile)
			.param("by", family.user().value())
			.query((row, number) -> view(row))
			.list();
	}

	List<RightsRequestView> to(UUID caseFile, UnitId unit) {
		return database.sql(
				"select * from app.rights_request where case_file_id = :case and unit_id = :unit order by received_on desc, id")
			.param("case", caseFile)
			.param("unit", unit.value())
			.query((row, number) -> view(row))
			.list();
	}

	/**
	 * @return false when it was answered already
	 */
	boolean answer(UUID id, boolean granted, String answer, Actor actor, LocalDate today) {
		return database
			.sql("""
					update app.rights_request set answered_on = :today, answered_by = :by, granted = :granted, answer = :answer
					where id = :id and answered_on is null
					""")
			.param("today", today)
			.param("by", actor.user().value())
			.param("granted", granted)
			.param("answer", answer.strip())
			.param("id", id)
			.update() == 1;
	}

	private static RightsRequestView view(ResultSet row) throws SQLException {
		return new RightsRequestView(row.getObject("id", UUID.class), Right.valueOf(row.getString("kind")),
				Role.valueOf(row.getString("asked_role")), new UnitId(row.getObject("unit_id", UUID.class)),
				row.getString("text"), row.getObject("received_on", LocalDate.class),
				row.getObject("due_on", LocalDate.class),
				Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
				Optional.ofNullable(row.getObject("granted", Boolean.class)), row.getString("answer"));
	}

}
