package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Stale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All reports of absence, as far as the wall shows them. */
@Component
class Reports {

	private static final String SELECT = "select r.* from app.absence_report r ";

	private static final String ADD = """
			insert into app.absence_report (id, version, pupil_id, school_id, unit_id, kind, begin_on, end_on, minutes,
			    all_missed, by_hand, send_by, state, form_sealed, specification, attempt, answered, faults, contact,
			    lesson_minutes)
			values (:id, 0, :pupil, :school, :unit, :kind, :begin, :end, :minutes, :all, :hand, :due, 'PREPARED', '', '[]',
			    0, 0, '{}', '', :lesson)
			on conflict (pupil_id, kind, begin_on) where state = 'PREPARED' do update
			set end_on = :end, minutes = :minutes, all_missed = :all, send_by = :due, lesson_minutes = :lesson
			returning id
			""";

	private static final String SAVE = """
			update app.absence_report set version = version + 1, state = :state, form_sealed = :form, receiver_id = :receiver,
			    attempt = :attempt, answered = :answered, faults = :faults, close_reason = :reason,
			    close_explanation = :explanation, contact = :contact, case_file_id = :case,
			    begin_on = :begin, end_on = :end, minutes = :minutes, all_missed = :all, change_act = :act,
			    change_state = :changeState, changed_on = :changed, withdrawal_reason = :why
			where id = :id and version = :version
			""";

	private final JdbcClient jdbc;

	Reports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<AbsenceReport> find(UUID id) {
		return jdbc.sql(SELECT + "where r.id = :id").param("id", id).query(ReportColumns::report).optional();
	}

	Optional<AbsenceReport> lock(UUID id) {
		return jdbc.sql(SELECT + "where r.id = :id for update").param("id", id).query(ReportColumns::report).optional();
	}

	List<AbsenceReport> of(UUID pupil) {
		return jdbc.sql(SELECT + "where r.pupil_id = :pupil order by r.begin_on, r.id")
			.param("pupil", pupil)
			.query(ReportColumns::report)
			.list();
	}

	/** The first last day first. */
	List<PreparedReportRow> prepared(UUID pupil) {
		return jdbc.sql(SELECT + "where r.pupil_id = :pupil and r.state = 'PREPARED' order by r.send_by, r.id")
			.param("pupil", pupil)
			.query(ReportColumns::report)
			.list()
			.stream()
			.map(PreparedReportRow::of)
			.toList();
	}

	/** Of one case, as the register shows them to who may read there. */
	List<AbsenceReport> ofCase(UUID caseFile) {
		return jdbc.sql(SELECT + "where r.case_file_id = :case order by r.begin_on, r.id")
			.param("case", caseFile)
			.query(ReportColumns::report)
			.list();
	}

	/** What the same pupil has prepared of that kind from that day becomes this. */
	UUID prepare(RollPupil pupil, DueReport due, boolean byHand, LocalDate sendBy, int lesson) {
		return jdbc.sql(ADD)
			.param("id", UUID.randomUUID())
			.param("pupil", pupil.id())
			.param("school", pupil.school().value())
			.param("unit", pupil.unit().value())
			.param("kind", due.kind().name())
			.param("begin", due.begin())
			.param("end", due.end())
			.param("minutes", due.minutes())
			.param("all", due.allMissed())
			.param("hand", byHand)
			.param("due", sendBy)
			.param("lesson", lesson)
			.query(UUID.class)
			.single();
	}

	/** What is prepared tells of these days from now on. */
	void recount(UUID prepared, DueReport what, int lesson) {
		jdbc.sql(
				"""
						update app.absence_report set version = version + 1, begin_on = :begin, end_on = :end, minutes = :minutes,
						    all_missed = :all, lesson_minutes = :lesson where id = :id and state = 'PREPARED'
						""")
			.param("id", prepared)
			.param("lesson", lesson)
			.param("begin", what.begin())
			.param("end", what.end())
			.param("minutes", what.minutes())
			.param("all", what.allMissed())
			.update();
	}

	void drop(UUID prepared) {
		jdbc.sql("delete from app.absence_report where id = :id and state = 'PREPARED'").param("id", prepared).update();
	}

	/**
	 * @throws Stale when somebody was ahead
	 */
	void save(AbsenceReport report) {
		int saved = jdbc.sql(SAVE)
			.param("id", report.id())
			.param("version", report.version())
			.param("state", report.state().name())
			.param("form", report.form())
			.param("receiver", report.receiver().map(UnitId::value).orElse(null), java.sql.Types.OTHER)
			.param("attempt", report.attempt())
			.param("answered", report.answered())
			.param("faults", report.faults().stream().map(Enum::name).toArray(String[]::new))
			.param("reason", word(report.closeReason()), java.sql.Types.VARCHAR)
			.param("explanation", word(report.closeExplanation()), java.sql.Types.VARCHAR)
			.param("contact", report.contact())
			.param("case", report.caseFile().orElse(null), java.sql.Types.OTHER)
			.param("begin", report.what().begin())
			.param("end", report.what().end())
			.param("minutes", report.what().minutes())
			.param("all", report.what().allMissed())
			.param("act", report.change().map((one) -> one.act().name()).orElse(null), java.sql.Types.VARCHAR)
			.param("changeState", report.change().map((one) -> one.state().name()).orElse(null), java.sql.Types.VARCHAR)
			.param("changed", report.change().map(ReportChange::on).orElse(null), java.sql.Types.DATE)
			.param("why", word(report.change().map(ReportChange::reason).orElse(null)), java.sql.Types.VARCHAR)
			.update();
		if (saved == 0) {
			throw new Stale("absence.stale");
		}
	}

	private static @Nullable String word(@Nullable Enum<?> word) {
		return (word != null) ? word.name() : null;
	}

}
