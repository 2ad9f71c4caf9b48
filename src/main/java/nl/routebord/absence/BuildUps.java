package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import nl.routebord.identity.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All build-up timetables, as far as the wall shows them. */
@Component
class BuildUps {

	private final JdbcClient jdbc;

	private final Clock clock;

	BuildUps(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<BuildUp> of(UUID episode) {
		return jdbc.sql("select evaluate_on from app.absence_build_up where episode_id = :id")
			.param("id", episode)
			.query(LocalDate.class)
			.optional()
			.map((evaluateOn) -> new BuildUp(new TreeMap<>(hours("step", episode)), hours("week", episode),
					evaluateOn));
	}

	/** In place of the one before; what came of past weeks stays. */
	void set(UUID episode, SetBuildUp checked, Actor actor) {
		jdbc.sql("""
				insert into app.absence_build_up values (:id, 0, :evaluate, :unit, :by, :at)
				on conflict (episode_id) do update set version = absence_build_up.version + 1,
				    evaluate_on = excluded.evaluate_on, unit_id = excluded.unit_id, written_by = excluded.written_by,
				    written_at = excluded.written_at""")
			.param("id", episode)
			.param("evaluate", Objects.requireNonNull(checked.evaluateOn()))
			.param("unit", actor.unit().value())
			.param("by", actor.user().value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		jdbc.sql("delete from app.absence_build_up_step where episode_id = :id").param("id", episode).update();
		checked.steps()
			.forEach((step) -> jdbc.sql("insert into app.absence_build_up_step values (:id, :week, :hours)")
				.param("id", episode)
				.param("week", step.monday())
				.param("hours", step.hours())
				.update());
	}

	void realise(UUID episode, LocalDate week, int hours, Actor actor) {
		jdbc.sql("""
				insert into app.absence_build_up_week values (:id, :week, :hours, :unit, :by, :at)
				on conflict (episode_id, week_on) do update set hours = excluded.hours, unit_id = excluded.unit_id,
				    written_by = excluded.written_by, written_at = excluded.written_at""")
			.param("id", episode)
			.param("week", week)
			.param("hours", hours)
			.param("unit", actor.unit().value())
			.param("by", actor.user().value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	private Map<LocalDate, Integer> hours(String table, UUID episode) {
		Map<LocalDate, Integer> hours = new HashMap<>();
		jdbc.sql("select week_on, hours from app.absence_build_up_" + table + " where episode_id = :id")
			.param("id", episode)
			.query((row) -> {
				hours.put(row.getObject(1, LocalDate.class), row.getInt(2));
			});
		return hours;
	}

}
