package nl.routebord.absence;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes earlier reports over, many at a time: copied to a table of the session, and from
 * there in two statements through the walls. What is there already stays as it is.
 */
final class Backlog {

	private static final String STAGE = """
			create temporary table absence_backlog (report uuid, pupil uuid, school uuid, number text, first_name text,
			    prefix text, last_name text, birth_date date, pgn text, class_name text, primary_school boolean, kind text,
			    begin_on date, end_on date, minutes int, all_missed boolean, reported date, state text, form text,
			    sent_at timestamptz, answered int, reason text, explanation text) on commit drop
			""";

	private static final String PUPILS = """
			insert into app.absence_pupil (id, school_id, unit_id, number, first_name, prefix, last_name, birth_date,
			    pgn_sealed, class_name, primary_school, municipality_id, basic_qualification, kept_by)
			select pupil, school, ?, number, first_name, prefix, last_name, birth_date, pgn, class_name, primary_school, ?,
			    false, ?
			from absence_backlog where first_name is not null on conflict (id) do nothing
			""";

	private static final String REPORTS = """
			insert into app.absence_report (id, version, pupil_id, school_id, unit_id, kind, begin_on, end_on, minutes,
			    all_missed, by_hand, send_by, state, form_sealed, specification, sent_at, receiver_id, attempt, answered,
			    faults, close_reason, close_explanation, contact, recorded_on)
			select report, 0, pupil, school, ?, kind, begin_on, end_on, minutes, all_missed, false, reported, state, form,
			    '[]', sent_at, ?, 1, answered, '{}', reason, explanation, '', ?
			from absence_backlog on conflict (id) do nothing
			""";

	private final JdbcTemplate database;

	private final Vault vault;

	private final ReportForms forms;

	private final AuditTrail trail;

	private final UUID importId;

	private final Actor actor;

	Backlog(JdbcTemplate database, Vault vault, ReportForms forms, AuditTrail trail, UUID importId, Actor actor) {
		this.database = database;
		this.vault = vault;
		this.forms = forms;
		this.trail = trail;
		this.importId = importId;
		this.actor = actor;
	}

	/** In the caller's transaction; how many were new. */
	int write(List<BacklogLine> rows, LocalDate today) {
		UUID unit = actor.unit().value();
		database.execute(STAGE);
		database.execute((Connection connection) -> copy(connection, lines(rows)));
		database.update(PUPILS, unit, actor.organisation().value(), unit);
		int added = database.update(REPORTS, unit, unit, today);
		trail.record(actor, Act.done("IMPORT_ABSENCE_REPORTS").on(importId).with(added));
		return added;
	}

	private static long copy(Connection connection, String lines) throws SQLException {
		try {
			return connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy absence_backlog from stdin", new StringReader(lines));
		}
		catch (IOException ex) {
			throw new SQLException(ex);
		}
	}

	/** A pupil is sealed once, at its first report among these. */
	private String lines(List<BacklogLine> rows) {
		Set<UUID> told = new HashSet<>();
		CopyLines lines = new CopyLines();
		for (BacklogLine row : rows) {
			UUID unit = actor.unit().value();
			UUID id = row.id(unit);
			UUID pupil = row.pupilId(unit);
			lines.field(id).field(pupil).field(row.school().value());
			pupil(lines, row, pupil, told.add(pupil));
			lines.field(row.what().kind())
				.field(row.what().begin())
				.field(row.what().end())
				.field(row.what().minutes())
				.field(row.what().allMissed())
				.field(row.reported())
				.field(row.state())
				.field(forms.seal(row.form(), new Place("absence_report", "form_sealed", id, actor.unit())))
				.field(row.reported()
					.atTime(12, 0)
					.atZone(ClockConfiguration.ZONE)
					.toOffsetDateTime()
					.withOffsetSameInstant(ZoneOffset.UTC))
				.field((row.state() == ReportState.ACCEPTED) ? 0 : 1)
				.field(row.closeReason())
				.field(row.closeExplanation())
				.end();
		}
		return lines.toString();
	}

	private void pupil(CopyLines lines, BacklogLine row, UUID pupil, boolean first) {
		lines.field(first ? row.pupil() : null)
			.field(first ? row.firstName() : null)
			.field(first ? row.prefix() : null)
			.field(first ? row.lastName() : null)
			.field(first ? row.birthDate() : null)
			.field(first ? vault.seal(row.pgn(), RollPupil.place(pupil, actor.unit())) : null)
			.field(first ? row.className() : null)
			.field(first ? row.primary() : null);
	}

}
