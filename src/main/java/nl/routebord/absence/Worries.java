package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose sickness asks for a talk (R-MZ-01), until something was done about it. What a
 * correction makes undone goes, and what time passes over stays.
 */
@Component
class Worries {

	private static final String OPEN = """
			select w.*, p.first_name, p.prefix, p.last_name, p.class_name, count(*) over () as of_all
			from app.absence_worry w join app.absence_pupil p on p.id = w.pupil_id
			where p.school_id = :school and (p.left_on is null or p.left_on >= :today)
			order by w.reached_on, p.last_name, p.id limit :limit
			""";

	private final JdbcClient jdbc;

	private final AbsenceCircle circle;

	private final Clock clock;

	Worries(JdbcClient jdbc, AbsenceCircle circle, Clock clock) {
		this.jdbc = jdbc;
		this.circle = circle;
		this.clock = clock;
	}

	/** The pupil is locked by the caller. */
	void follow(RollPupil pupil) {
		Optional<Worry> known = of(pupil.id());
		List<LocalDate> sick = sick(pupil.id());
		Optional<Worry> now = sick.isEmpty() ? Optional.empty() : now(pupil, sick, known);
		if (!now.equals(known)) {
			jdbc.sql("delete from app.absence_worry where pupil_id = :pupil").param("pupil", pupil.id()).update();
			now.ifPresent((one) -> keep(pupil.id(), one));
		}
	}

	private Optional<Worry> now(RollPupil pupil, List<LocalDate> sick, Optional<Worry> known) {
		LocalDate today = LocalDate.now(clock);
		LessonDays days = circle.days(pupil, today);
		LocalDate handled = handled(pupil.id());
		return known.flatMap((one) -> WorryingSickness.of(sick, days, pupil.primary(), one.reachedOn(), handled))
			.or(() -> WorryingSickness.of(sick, days, pupil.primary(), today, handled));
	}

	Optional<Worry> of(UUID pupil) {
		return jdbc.sql("select kind, reached_on from app.absence_worry where pupil_id = :pupil")
			.param("pupil", pupil)
			.query(Worries::worry)
			.optional();
	}

	/** Of who is still on the roll of a school, the longest waiting first. */
	WorryPage open(OrganisationId school, int limit) {
		int[] count = { 0 };
		List<WorryRow> rows = jdbc.sql(OPEN)
			.param("school", school.value())
			.param("today", LocalDate.now(clock))
			.param("limit", limit)
			.query((row, number) -> {
				count[0] = row.getInt("of_all");
				return new WorryRow(row.getObject("pupil_id", UUID.class), Roll.name(row), row.getString("class_name"),
						WorryingSickness.valueOf(row.getString("kind")), row.getObject("reached_on", LocalDate.class));
			})
			.list();
		return new WorryPage(rows, count[0]);
	}

	private void keep(UUID pupil, Worry worry) {
		jdbc.sql("insert into app.absence_worry (pupil_id, kind, reached_on) values (:pupil, :kind, :on)")
			.param("pupil", pupil)
			.param("kind", worry.kind().name())
			.param("on", worry.reachedOn())
			.update();
	}

	private List<LocalDate> sick(UUID pupil) {
		return jdbc.sql(
				"select distinct on_day from app.absence_missed where pupil_id = :pupil and current and reason = 'SICK'")
			.param("pupil", pupil)
			.query(LocalDate.class)
			.list();
	}

	private LocalDate handled(UUID pupil) {
		return jdbc.sql("select max(on_day) from app.absence_sickness_step where pupil_id = :pupil")
			.param("pupil", pupil)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.orElse(LocalDate.MIN);
	}

	private static Worry worry(ResultSet row, int number) throws SQLException {
		return new Worry(WorryingSickness.valueOf(row.getString("kind")), row.getObject("reached_on", LocalDate.class));
	}

}
