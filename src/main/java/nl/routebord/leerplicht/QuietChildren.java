package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.region.Setting;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Children at home for whom nobody did anything for n days: a task of the director, after
 * twice as long of the whole team, after three times of who brings it to the holder of
 * doorzettingsmacht. It goes when somebody acts.
 */
@Component
class QuietChildren {

	static final String DIRECTOR = "childQuiet";

	static final String TEAM = "childQuietTeam";

	static final String POWER = "childQuietPower";

	/** An act of a person: a line written, a task done, a step of leerplicht. */
	private static final String FIND = """
			select * from (
			    select e.id, e.case_file_id, c.director_unit_id, c.director_user_id, :today - greatest(e.started_on,
			        (select max(j.written_at)::date from app.route_journal_entry j where j.case_file_id = e.case_file_id
			            and j.author_id <> '00000000-0000-0000-0000-000000000000'),
			        (select max(s.made_at)::date from app.leerplicht_step s
			            join app.leerplicht_follow_up f on f.id = s.follow_up_id
			            join app.leerplicht_pupil p on p.id = f.pupil_id where p.case_file_id = e.case_file_id)) as days,
			        exists (select from app.route_task t where t.subject_id = e.id and t.done_at is null
			            and t.kind in ('childQuiet', 'childQuietTeam', 'childQuietPower')) as called
			    from app.absence_episode e join app.route_case_file c on c.id = e.case_file_id
			    where e.ended_on is null and c.state <> 'CLOSED') quiet
			where days >= :norm or called
			order by case_file_id
			""";

	private static final int TWICE = 2;

	private static final int THRICE = 3;

	private static final int DAYS_TO_ACT = 3;

	private final JdbcClient jdbc;

	private final TaskBoard tasks;

	private final Directory directory;

	private final Settings settings;

	private final Clock clock;

	QuietChildren(JdbcClient jdbc, TaskBoard tasks, Directory directory, Settings settings, Clock clock) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.directory = directory;
		this.settings = settings;
		this.clock = clock;
	}

	List<Quiet> find() {
		return jdbc.sql(FIND).param("today", today()).param("norm", norm()).query(QuietChildren::quiet).list();
	}

	/** The same night twice changes nothing. */
	void call(Quiet one) {
		int norm = norm();
		step(one, DIRECTOR, "absence/episode", one.days() >= norm, one.director());
		step(one, TEAM, "absence/episode", one.days() >= TWICE * norm, null);
		step(one, POWER, "consultation/escalation", one.days() >= THRICE * norm, null);
	}

	private void step(Quiet one, String kind, String page, boolean due,
			@org.jspecify.annotations.Nullable UserId person) {
		if (!due) {
			tasks.close(one.episode(), kind, null, null);
		}
		else if (!isOpen(one.episode(), kind)) {
			tasks.open(new OpenTask(one.caseFile(), one.episode(), kind, page,
					directory.unit(one.unit()).orElseThrow().role(), one.unit(), person,
					today().plusDays(DAYS_TO_ACT)));
		}
	}

	/** So that its last day stays what it was. */
	private boolean isOpen(UUID episode, String kind) {
		return jdbc.sql(
				"select exists (select from app.route_task where subject_id = :id and kind = :kind and done_at is null)")
			.param("id", episode)
			.param("kind", kind)
			.query(Boolean.class)
			.single();
	}

	private int norm() {
		return settings.on(null, today()).of(Setting.QUIET_DAYS);
	}

	private static Quiet quiet(ResultSet row, int number) throws SQLException {
		return new Quiet(row.getObject("id", UUID.class), new CaseFileId(row.getObject("case_file_id", UUID.class)),
				new UnitId(row.getObject("director_unit_id", UUID.class)),
				new UserId(row.getObject("director_user_id", UUID.class)), row.getInt("days"));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	/** A child at home and how long nobody acted. */
	record Quiet(UUID episode, CaseFileId caseFile, UnitId unit, UserId director, int days) {
	}

}
