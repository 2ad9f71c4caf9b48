package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What schools registered; nothing is changed, a correction stands beside it. */
@Component
class Registrations {

	/** What became of a registration. */
	enum Outcome {

		ADDED, CORRECTED, UNCHANGED

	}

	private static final String SAME = """
			select exists (select from app.absence_missed where pupil_id = :pupil and on_day = :day and part = :part
			    and minutes = :minutes and reason = :reason and current)
			""";

	private static final String REPLACE = """
			update app.absence_missed set current = false where pupil_id = :pupil and on_day = :day and part = :part and current
			""";

	private static final String ADD = """
			insert into app.absence_missed (id, pupil_id, on_day, part, minutes, reason, way, written_at, written_by, current)
			values (:id, :pupil, :day, :part, :minutes, :reason, :way, :at, :by, true)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Registrations(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The pupil is locked by the caller. */
	Outcome add(UUID pupil, Absence absence, String way, Actor actor) {
		boolean same = jdbc.sql(SAME)
			.param("pupil", pupil)
			.param("day", absence.on())
			.param("part", absence.part().name())
			.param("minutes", absence.minutes())
			.param("reason", absence.reason().name())
			.query(Boolean.class)
			.single();
		if (same) {
			return Outcome.UNCHANGED;
		}
		int replaced = jdbc.sql(REPLACE)
			.param("pupil", pupil)
			.param("day", absence.on())
			.param("part", absence.part().name())
			.update();
		jdbc.sql(ADD)
			.param("id", UUID.randomUUID())
			.param("pupil", pupil)
			.param("day", absence.on())
			.param("part", absence.part().name())
			.param("minutes", absence.minutes())
			.param("reason", absence.reason().name())
			.param("way", way)
			.param("at", now())
			.param("by", actor.user().value())
			.update();
		return (replaced > 0) ? Outcome.CORRECTED : Outcome.ADDED;
	}

	/** What holds now. */
	List<Absence> of(UUID pupil) {
		return jdbc
			.sql("select on_day, part, minutes, reason from app.absence_missed where pupil_id = :pupil and current")
			.param("pupil", pupil)
			.query(Registrations::absence)
			.list();
	}

	/** Everything, the latest day first, for showing. */
	List<MissedRow> history(UUID pupil, int limit) {
		return jdbc.sql("""
				select on_day, part, minutes, reason, current from app.absence_missed where pupil_id = :pupil
				order by on_day desc, part, current desc, written_at desc limit :limit
				""").param("pupil", pupil).param("limit", limit).query((row, number) -> {
			Absence one = absence(row, number);
			return new MissedRow(one.on(), one.part(), one.minutes(), one.reason().isAuthorised(), one.reason(),
					!row.getBoolean("current"));
		}).list();
	}

	void agree(UUID pupil, AgreeTimetable command, Actor actor) {
		jdbc.sql(
				"""
						insert into app.absence_timetable (id, pupil_id, from_on, until_on, minutes_per_week, basis, written_at, written_by)
						values (:id, :pupil, :from, :until, :minutes, :basis, :at, :by)
						""")
			.param("id", UUID.randomUUID())
			.param("pupil", pupil)
			.param("from", command.from())
			.param("until", command.until())
			.param("minutes", (command.hours() != null) ? command.hours() * 60 : 0)
			.param("basis", String.valueOf(command.basis()))
			.param("at", now())
			.param("by", actor.user().value())
			.update();
	}

	List<ReducedTimetable> timetables(UUID pupil) {
		return jdbc.sql(
				"select from_on, until_on, minutes_per_week from app.absence_timetable where pupil_id = :pupil order by from_on, until_on, id")
			.param("pupil", pupil)
			.query((row, number) -> new ReducedTimetable(row.getObject(1, LocalDate.class),
					row.getObject(2, LocalDate.class), row.getInt(3)))
			.list();
	}

	static Absence absence(ResultSet row, int number) throws SQLException {
		return new Absence(row.getObject("on_day", LocalDate.class), DayPart.valueOf(row.getString("part")),
				row.getInt("minutes"), AbsenceReason.valueOf(row.getString("reason")));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
	}

}
