package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.kernel.Stale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a lesson is at a school, as far as the wall shows it. */
@Component
class LessonLengths {

	private static final String SET = """
			insert into app.absence_lesson_length (school_id, version, minutes, set_on, set_by)
			values (:school, 1, :minutes, :on, :by)
			on conflict (school_id) do update set version = absence_lesson_length.version + 1, minutes = :minutes,
			    set_on = :on, set_by = :by
			where absence_lesson_length.version = :version
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	LessonLengths(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	LessonLength of(OrganisationId school) {
		return jdbc.sql("select version, minutes from app.absence_lesson_length where school_id = :school")
			.param("school", school.value())
			.query((row, number) -> new LessonLength(row.getLong(1), row.getInt(2)))
			.optional()
			.orElse(LessonLength.STANDARD);
	}

	/**
	 * @throws Stale when somebody was ahead
	 */
	void set(LessonLength before, int minutes, Actor actor) {
		int saved = jdbc.sql(SET)
			.param("school", actor.organisation().value())
			.param("version", before.version())
			.param("minutes", minutes)
			.param("on", LocalDate.now(clock))
			.param("by", actor.user().value())
			.update();
		if (saved == 0) {
			throw new Stale("absence.lesson.stale");
		}
	}

}
