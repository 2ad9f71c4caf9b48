package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All residents who were found to be enrolled nowhere, as far as the wall shows them. */
@Component
class Absolutes {

	private static final String SELECT = """
			select a.*, r.first_name, r.prefix, r.last_name, r.birth_date
			from app.absence_absolute a join app.absence_resident r on r.id = a.resident_id
			""";

	private final JdbcClient jdbc;

	Absolutes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Longest without a school first; who left the municipality is not asked about. */
	List<AbsoluteView> list(Actor actor, AbsoluteState state, int limit) {
		return jdbc
			.sql(SELECT + "where a.unit_id = :unit and a.state = :state and r.gone_on is null "
					+ "order by a.since_on, a.id limit :limit")
			.param("unit", actor.unit().value())
			.param("state", state.name())
			.param("limit", limit)
			.query(Absolutes::view)
			.list();
	}

	int count(Actor actor, AbsoluteState state) {
		return jdbc.sql("""
				select count(*)::int from app.absence_absolute a join app.absence_resident r on r.id = a.resident_id
				where a.unit_id = :unit and a.state = :state and r.gone_on is null
				""").param("unit", actor.unit().value()).param("state", state.name()).query(Integer.class).single();
	}

	Optional<AbsoluteView> find(UUID id, Actor actor) {
		return one("", id, actor);
	}

	Optional<AbsoluteView> lock(UUID id, Actor actor) {
		return one(" for update of a", id, actor);
	}

	/** All that were found of a resident, the first one first. */
	List<AbsoluteView> of(UUID resident, Actor actor) {
		return jdbc.sql(SELECT + "where a.resident_id = :resident and a.unit_id = :unit order by a.since_on, a.id")
			.param("resident", resident)
			.param("unit", actor.unit().value())
			.query(Absolutes::view)
			.list();
	}

	void answer(UUID id, AnswerAbsolute answer, LocalDate today, Actor actor) {
		boolean explained = answer.state() == AbsoluteState.EXPLAINED;
		jdbc.sql("""
				update app.absence_absolute set version = version + 1, state = :state, explanation = :explanation,
				    holds_until = :until, answered_on = :today, answered_by = :by where id = :id
				""")
			.param("id", id)
			.param("state", explained ? "EXPLAINED" : "ABSENT")
			.param("explanation", (explained && answer.explanation() != null) ? answer.explanation().name() : null,
					java.sql.Types.VARCHAR)
			.param("until", explained ? answer.until() : null, java.sql.Types.DATE)
			.param("today", today)
			.param("by", actor.user().value())
			.update();
	}

	private Optional<AbsoluteView> one(String more, UUID id, Actor actor) {
		return jdbc.sql(SELECT + "where a.id = :id and a.unit_id = :unit" + more)
			.param("id", id)
			.param("unit", actor.unit().value())
			.query(Absolutes::view)
			.optional();
	}

	private static AbsoluteView view(ResultSet row, int number) throws SQLException {
		String name = row.getString("first_name") + " " + row.getString("prefix") + " " + row.getString("last_name");
		@Nullable String explanation = row.getString("explanation");
		return new AbsoluteView(row.getObject("id", UUID.class), row.getLong("version"), name.replaceAll(" +", " "),
				row.getObject("birth_date", LocalDate.class), row.getObject("since_on", LocalDate.class),
				row.getObject("found_on", LocalDate.class), row.getString("last_education"),
				AbsoluteState.valueOf(row.getString("state")),
				(explanation != null) ? AbsoluteExplanation.valueOf(explanation) : null,
				row.getObject("holds_until", LocalDate.class), row.getObject("answered_on", LocalDate.class),
				row.getObject("ended_on", LocalDate.class));
	}

}
