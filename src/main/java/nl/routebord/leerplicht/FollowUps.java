package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Stale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All investigations with their steps, as far as the wall shows them. */
@Component
class FollowUps {

	private static final String SELECT = "select f.* from app.leerplicht_follow_up f ";

	private static final String STEPS = """
			select s.id, s.kind, s.word, s.report_id, s.on_day, s.text_sealed, false as enforcing, s.made_at, s.seq
			from app.leerplicht_step s where s.follow_up_id %1$s
			union all
			select e.id, e.kind, e.word, e.report_id, e.on_day, e.text_sealed, true, e.made_at, e.seq
			from app.leerplicht_enforcement e where e.follow_up_id %1$s
			order by made_at, enforcing, seq
			""";

	private static final String OF_FOLLOW_UP = STEPS.formatted("= :id");

	private static final String OF_PUPIL = STEPS
		.formatted("in (select f.id from app.leerplicht_follow_up f where f.pupil_id = :pupil)");

	private static final String TAKE = """
			insert into app.leerplicht_step (id, follow_up_id, unit_id, kind, word, report_id, on_day, text_sealed, made_by,
			    made_at)
			values (:id, :followUp, :unit, :kind, :word, :report, :on, :text, :by, :at)
			""";

	private static final String ENFORCE = """
			insert into app.leerplicht_enforcement (id, follow_up_id, case_file_id, unit_id, kind, word, report_id, on_day,
			    text_sealed, made_by, made_at)
			values (:id, :followUp, :case, :unit, :kind, :word, :report, :on, :text, :by, :at)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	FollowUps(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<FollowUp> find(UUID id) {
		return jdbc.sql(SELECT + "where f.id = :id").param("id", id).query(this::followUp).optional();
	}

	Optional<FollowUp> lock(UUID id) {
		return jdbc.sql(SELECT + "where f.id = :id for update").param("id", id).query(this::followUp).optional();
	}

	/** The open one first, then the latest. */
	List<FollowUp> of(UUID pupil) {
		return jdbc.sql(SELECT + "where f.pupil_id = :pupil order by f.closed_on is not null, f.opened_on desc, f.id")
			.param("pupil", pupil)
			.query(this::followUp)
			.list();
	}

	/** All that was done about a child, in the order in which it was written. */
	List<Step> inOrder(UUID pupil) {
		return jdbc.sql(OF_PUPIL).param("pupil", pupil).query(FollowUps::step).list();
	}

	void add(UUID id, DutyPupil pupil, LocalDate today) {
		jdbc.sql("""
				insert into app.leerplicht_follow_up (id, version, pupil_id, unit_id, opened_on)
				values (:id, 0, :pupil, :unit, :today)
				""")
			.param("id", id)
			.param("pupil", pupil.id())
			.param("unit", pupil.unit().value())
			.param("today", today)
			.update();
	}

	/**
	 * @param closed with the last step
	 * @throws Stale when somebody was ahead
	 */
	void take(FollowUp before, Step step, DutyPupil pupil, @Nullable LocalDate closed, Actor actor) {
		int saved = jdbc.sql(
				"update app.leerplicht_follow_up set version = version + 1, closed_on = :closed where id = :id and version = :version")
			.param("id", before.id())
			.param("version", before.version())
			.param("closed", closed, java.sql.Types.DATE)
			.update();
		if (saved == 0) {
			throw new Stale("leerplicht.stale");
		}
		write(before.id(), step, pupil, actor);
	}

	void write(UUID followUp, Step step, DutyPupil pupil, Actor actor) {
		JdbcClient.StatementSpec statement = jdbc.sql(step.enforcing() ? ENFORCE : TAKE)
			.param("id", step.id())
			.param("followUp", followUp)
			.param("unit", pupil.unit().value())
			.param("kind", step.kind().name())
			.param("word", step.word())
			.param("report", step.report(), java.sql.Types.OTHER)
			.param("on", step.on())
			.param("text", step.text())
			.param("by", actor.user().value())
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC));
		if (step.enforcing()) {
			statement = statement.param("case", pupil.caseFile().orElse(null), java.sql.Types.OTHER);
		}
		statement.update();
	}

	private FollowUp followUp(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new FollowUp(id, row.getLong("version"), row.getObject("pupil_id", UUID.class),
				new UnitId(row.getObject("unit_id", UUID.class)), row.getObject("opened_on", LocalDate.class),
				Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
				jdbc.sql(OF_FOLLOW_UP).param("id", id).query(FollowUps::step).list());
	}

	static Step step(ResultSet row, int number) throws SQLException {
		return new Step(row.getObject("id", UUID.class), StepKind.valueOf(row.getString("kind")), row.getString("word"),
				row.getObject("report_id", UUID.class), row.getObject("on_day", LocalDate.class),
				row.getString("text_sealed"), row.getBoolean("enforcing"));
	}

}
