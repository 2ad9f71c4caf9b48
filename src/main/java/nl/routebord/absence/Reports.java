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
			    all_missed, by_hand, send_by, state, form_sealed, specification, attempt, answered, faults, contact)
			values (:id, 0, :pupil, :school, :unit, :kind, :begin, :end, :minutes, :all, :hand, :due, 'PREPARED', '', '[]',
			    0, 0, '{}', '')
			on conflict (pupil_id, kind, begin_on) where state = 'PREPARED' do update
			set end_on = :end, minutes = :minutes, all_missed = :all, send_by = :due
			returning id
			""";

	private static final String SAVE = """
			update app.absence_report set version = version + 1, state = :state, form_sealed = :form, receiver_id = :receiver,
			    attempt = :attempt, answered = :answered, faults = :faults, close_reason = :reason,
			    close_explanation = :explanation, contact = :contact, case_file_id = :case
			where id = :id and version = :version
			""";

	private static final String SENT = """
			update app.absence_report set sent_at = :at, sent_by = :by, specification = (
			    select coalesce(jsonb_agg(jsonb_build_object('date', d.on_day, 'minutes', d.minutes) order by d.on_day), '[]')
			    from unnest(:days, :minutes) as d(on_day, minutes))
			where id = :id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Reports(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<AbsenceReport> find(UUID id) {
		return jdbc.sql(SELECT + "where r.id = :id").param("id", id).query(Reports::report).optional();
	}

	Optional<AbsenceReport> lock(UUID id) {
		return jdbc.sql(SELECT + "where r.id = :id for update").param("id", id).query(Reports::report).optional();
	}

	List<AbsenceReport> of(UUID pupil) {
		return jdbc.sql(SELECT + "where r.pupil_id = :pupil order by r.begin_on, r.id")
			.param("pupil", pupil)
			.query(Reports::report)
			.list();
	}

	/** Of one case, as the register shows them to who may read there. */
	List<AbsenceReport> ofCase(UUID caseFile) {
		return jdbc.sql(SELECT + "where r.case_file_id = :case order by r.begin_on, r.id")
			.param("case", caseFile)
			.query(Reports::report)
			.list();
	}

	/** What the same pupil has prepared of that kind from that day becomes this. */
	UUID prepare(RollPupil pupil, DueReport due, boolean byHand, LocalDate sendBy) {
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
			.query(UUID.class)
			.single();
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
			.update();
		if (saved == 0) {
			throw new Stale("absence.stale");
		}
	}

	/** The days that it is about stay as they were now. */
	void specify(UUID id, List<Absence> days, Actor actor) {
		jdbc.sql(SENT)
			.param("id", id)
			.param("at", now())
			.param("by", actor.user().value())
			.param("days", days.stream().map((one) -> java.sql.Date.valueOf(one.on())).toArray(java.sql.Date[]::new))
			.param("minutes", days.stream().map(Absence::minutes).toArray(Integer[]::new))
			.update();
	}

	List<ReportDay> days(UUID id) {
		return jdbc.sql("""
				select (d ->> 'date')::date as on_day, sum((d ->> 'minutes')::int)::int as minutes
				from app.absence_report r cross join jsonb_array_elements(r.specification) d where r.id = :id
				group by 1 order by 1
				""")
			.param("id", id)
			.query((row, number) -> new ReportDay(row.getObject("on_day", LocalDate.class), row.getInt("minutes")))
			.list();
	}

	private static @Nullable String word(@Nullable Enum<?> word) {
		return (word != null) ? word.name() : null;
	}

	static AbsenceReport report(ResultSet row, int number) throws SQLException {
		UUID receiver = row.getObject("receiver_id", UUID.class);
		String reason = row.getString("close_reason");
		String explanation = row.getString("close_explanation");
		OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
		return new AbsenceReport(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("pupil_id", UUID.class), new OrganisationId(row.getObject("school_id", UUID.class)),
				new UnitId(row.getObject("unit_id", UUID.class)),
				new DueReport(ReportKind.valueOf(row.getString("kind")), row.getObject("begin_on", LocalDate.class),
						row.getObject("end_on", LocalDate.class), row.getInt("minutes"), row.getBoolean("all_missed")),
				row.getBoolean("by_hand"), row.getObject("send_by", LocalDate.class),
				ReportState.valueOf(row.getString("state")), row.getString("form_sealed"),
				Optional.ofNullable(receiver).map(UnitId::new), row.getInt("attempt"), row.getInt("answered"),
				faults(row), (reason != null) ? CloseReason.valueOf(reason) : null,
				(explanation != null) ? CloseExplanation.valueOf(explanation) : null, row.getString("contact"),
				Optional.ofNullable(row.getObject("case_file_id", UUID.class)),
				Optional.ofNullable(sent).map(OffsetDateTime::toLocalDate));
	}

	static List<RegisterFault> faults(ResultSet row) throws SQLException {
		return Arrays.stream((String[]) row.getArray("faults").getArray()).map(RegisterFault::valueOf).toList();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
	}

}
