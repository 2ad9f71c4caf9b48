package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import nl.routebord.kernel.ClockConfiguration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of the register: kept when they come, heard when they are due. */
@Component
class RegisterAnswers {

	private static final String KEEP = """
			insert into app.absence_answer (id, report_id, attempt, sequence, state, faults, close_reason, close_explanation,
			    contact, due_at)
			values (:id, :report, :attempt, :sequence, :state, :faults, :reason, :explanation, :contact, :due)
			on conflict (id) do nothing
			""";

	private final JdbcClient jdbc;

	private final Reports reports;

	private final ReportDays days;

	private final Clock clock;

	RegisterAnswers(JdbcClient jdbc, Reports reports, ReportDays days, Clock clock) {
		this.jdbc = jdbc;
		this.reports = reports;
		this.days = days;
		this.clock = clock;
	}

	/** The same again is the same message. */
	boolean keep(RegisterAnswer answer) {
		return jdbc.sql(KEEP)
			.param("id", answer.id())
			.param("report", answer.report())
			.param("attempt", answer.attempt())
			.param("sequence", answer.sequence())
			.param("state", answer.state().name())
			.param("faults", answer.faults().stream().map(Enum::name).toArray(String[]::new))
			.param("reason", word(answer.closeReason()), java.sql.Types.VARCHAR)
			.param("explanation", word(answer.closeExplanation()), java.sql.Types.VARCHAR)
			.param("contact", answer.contact())
			.param("due", answer.dueAt().atOffset(ZoneOffset.UTC))
			.update() > 0;
	}

	/** Hears what has arrived for one report. */
	void hear(UUID report) {
		List<RegisterAnswer> arrived = jdbc.sql("""
				select * from app.absence_answer where report_id = :report and handled_at is null and due_at <= :now
				order by due_at, sequence
				""").param("report", report).param("now", now()).query(RegisterAnswers::answer).list();
		if (arrived.isEmpty()) {
			return;
		}
		AbsenceReport before = reports.lock(report).orElseThrow();
		AbsenceReport after = before;
		for (RegisterAnswer answer : arrived) {
			after = after.after(answer);
		}
		if (!after.equals(before)) {
			reports.save(after);
			if (after.isChangeRefused()) {
				days.differs(report, true);
			}
		}
		jdbc.sql("update app.absence_answer set handled_at = :now, outdated = attempt < :attempt where id = any (:ids)")
			.param("now", now())
			.param("attempt", before.attempt())
			.param("ids", arrived.stream().map(RegisterAnswer::id).toArray(UUID[]::new))
			.update();
	}

	/**
	 * Those to a sending that had been replaced when they came, in the order of coming.
	 */
	List<OutdatedAnswer> outdated(UUID report) {
		return jdbc.sql(
				"select * from app.absence_answer where report_id = :report and outdated order by handled_at, attempt, sequence")
			.param("report", report)
			.query((row, number) -> outdated(row, answer(row, number)))
			.list();
	}

	/** Reports for which something has arrived. */
	List<UUID> waiting() {
		return jdbc.sql("select distinct report_id from app.absence_answer where handled_at is null and due_at <= :now")
			.param("now", now())
			.query(UUID.class)
			.list();
	}

	private static OutdatedAnswer outdated(ResultSet row, RegisterAnswer said) throws SQLException {
		LocalDate on = row.getObject("handled_at", OffsetDateTime.class)
			.atZoneSameInstant(ClockConfiguration.ZONE)
			.toLocalDate();
		return new OutdatedAnswer(on, said.state(), said.faults(), said.closeReason(), said.closeExplanation());
	}

	private static RegisterAnswer answer(ResultSet row, int number) throws SQLException {
		String reason = row.getString("close_reason");
		String explanation = row.getString("close_explanation");
		return new RegisterAnswer(row.getObject("id", UUID.class), row.getObject("report_id", UUID.class),
				row.getInt("attempt"), row.getInt("sequence"), ReportState.valueOf(row.getString("state")),
				ReportColumns.faults(row), (reason != null) ? CloseReason.valueOf(reason) : null,
				(explanation != null) ? CloseExplanation.valueOf(explanation) : null, row.getString("contact"),
				row.getObject("due_at", OffsetDateTime.class).toInstant());
	}

	private static @org.jspecify.annotations.Nullable String word(@org.jspecify.annotations.Nullable Enum<?> word) {
		return (word != null) ? word.name() : null;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
	}

}
