package nl.routebord.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days that reports tell: now, and before they were corrected. */
@Component
class ReportDays {

	private static final String SPECIFY = """
			update app.absence_report set specification = (
			    select coalesce(jsonb_agg(jsonb_build_object('date', d.on_day, 'minutes', d.minutes) order by d.on_day), '[]')
			    from unnest(:days, :minutes) as d(on_day, minutes))
			where id = :id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportDays(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The days that it is about stay as they were now. */
	void send(UUID id, List<Absence> days, boolean whole, Actor actor) {
		jdbc.sql(
				"update app.absence_report set sent_at = :at, sent_by = :by, all_missed_reckoned = :whole where id = :id")
			.param("id", id)
			.param("at", now())
			.param("whole", whole)
			.param("by", actor.user().value())
			.update();
		specify(id, days);
	}

	/** The same after a correction. */
	void specify(UUID id, List<Absence> days) {
		jdbc.sql(SPECIFY)
			.param("id", id)
			.param("days", days.stream().map((one) -> java.sql.Date.valueOf(one.on())).toArray(java.sql.Date[]::new))
			.param("minutes", days.stream().map(Absence::minutes).toArray(Integer[]::new))
			.update();
	}

	/** What was sent until now is kept for the school beside what replaces it. */
	void keep(AbsenceReport before, Actor actor) {
		jdbc.sql("""
				insert into app.absence_report_sending (id, report_id, school_id, attempt, begin_on, end_on, minutes,
				    specification, replaced_at, replaced_by)
				select :id, r.id, r.school_id, r.attempt, r.begin_on, r.end_on, r.minutes, r.specification, :at, :by
				from app.absence_report r where r.id = :report
				""")
			.param("id", UUID.randomUUID())
			.param("report", before.id())
			.param("at", now())
			.param("by", actor.user().value())
			.update();
	}

	/** With other days nobody has said anything of all lessons. */
	void reckonedAnew(UUID id) {
		jdbc.sql("update app.absence_report set all_missed_reckoned = null where id = :id").param("id", id).update();
	}

	/** Whether a person said otherwise than was reckoned about all lessons. */
	boolean isSaid(UUID id) {
		return jdbc.sql("select all_missed_reckoned <> all_missed from app.absence_report where id = :id")
			.param("id", id)
			.query((row, number) -> row.getBoolean(1))
			.single();
	}

	/**
	 * What was sent before the corrections, the last first; the wall keeps it with the
	 * school.
	 */
	List<EarlierSending> earlier(UUID id) {
		return jdbc
			.sql("""
					select s.begin_on, s.end_on, s.minutes, (s.replaced_at at time zone 'Europe/Amsterdam')::date as replaced_on
					from app.absence_report_sending s where s.report_id = :id order by s.attempt desc
					""")
			.param("id", id)
			.query((row, number) -> new EarlierSending(row.getObject("begin_on", LocalDate.class),
					row.getObject("end_on", LocalDate.class), row.getInt("minutes"),
					row.getObject("replaced_on", LocalDate.class)))
			.list();
	}

	/** Whether it still says what is registered. */
	void differs(UUID id, boolean differs) {
		jdbc.sql(
				"update app.absence_report set differs_on = :on where id = :id and (differs_on is not null) <> :differs")
			.param("id", id)
			.param("differs", differs)
			.param("on", differs ? LocalDate.now(clock) : null, java.sql.Types.DATE)
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

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
	}

}
