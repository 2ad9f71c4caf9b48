package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.region.Setting;
import nl.routebord.region.SettingValues;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Children at home for whom nobody did anything for n days: a task of the director, that
 * goes on to who leads the team and then to who has doorzettingsmacht; to the director's
 * team as long as nobody is named. It goes when somebody acts.
 */
@Component
class QuietChildren {

	static final String DIRECTOR = "childQuiet";

	/** Of who is called by name. */
	private static final String CALLED = "leerplicht/called";

	/** Open in every phase of a case, unlike the page to escalate. */
	private static final String EPISODE = "absence/episode";

	/** An act of a person: a line written, a step of leerplicht, an answer to a call. */
	private static final String ALL = """
			    select e.id, e.case_file_id, e.unit_id, c.director_unit_id, c.director_user_id, :today - greatest(e.started_on,
			        (select (max(j.written_at) at time zone 'Europe/Amsterdam')::date from app.route_journal_entry j where j.case_file_id = e.case_file_id
			            and j.author_id <> '00000000-0000-0000-0000-000000000000'),
			        (select (max(s.made_at) at time zone 'Europe/Amsterdam')::date from app.leerplicht_step s
			            join app.leerplicht_follow_up f on f.id = s.follow_up_id
			            join app.leerplicht_pupil p on p.id = f.pupil_id where p.case_file_id = e.case_file_id),
			        (select (max(a.answered_at) at time zone 'Europe/Amsterdam')::date from app.leerplicht_call_answer a where a.episode_id = e.id)) as days,
			        exists (select from app.route_task t where t.subject_id = e.id and t.done_at is null
			            and t.kind in ('childQuiet', 'childQuietTeam', 'childQuietPower')) as called
			    from app.absence_episode e join app.route_case_file c on c.id = e.case_file_id
			    where e.ended_on is null and c.state <> 'CLOSED'
			""";

	private static final String FIND = "select * from (" + ALL
			+ ") quiet where days >= :norm or called order by case_file_id";

	private static final List<String> KINDS = List.of(DIRECTOR, LadderStep.TEAM.task(), LadderStep.POWER.task());

	private static final int WORKING_DAYS_TO_ACT = 3;

	private final JdbcClient jdbc;

	private final TaskBoard tasks;

	private final Ladder ladder;

	private final Directory directory;

	private final Settings settings;

	private final Clock clock;

	QuietChildren(JdbcClient jdbc, TaskBoard tasks, Ladder ladder, Directory directory, Settings settings,
			Clock clock) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.ladder = ladder;
		this.directory = directory;
		this.settings = settings;
		this.clock = clock;
	}

	List<Quiet> find() {
		return jdbc.sql(FIND)
			.param("today", today())
			.param("norm", norms().of(Setting.QUIET_DAYS))
			.query(QuietChildren::quiet)
			.list();
	}

	/** So long nobody did anything for the child; 0 when it is at school again. */
	int days(UUID episode) {
		return jdbc.sql(ALL + " and e.id = :id")
			.param("today", today())
			.param("id", episode)
			.query(QuietChildren::quiet)
			.optional()
			.map(Quiet::days)
			.orElse(0);
	}

	/** The same night twice changes nothing. */
	void call(Quiet one) {
		SettingValues norms = norms();
		if (one.days() < norms.of(Setting.QUIET_DAYS)) {
			stop(one.episode());
			return;
		}
		if (one.days() >= norms.of(Setting.QUIET_POWER_DAYS)) {
			climb(one, LadderStep.POWER);
		}
		else if (one.days() >= norms.of(Setting.QUIET_TEAM_DAYS)) {
			climb(one, LadderStep.TEAM);
		}
		else {
			only(one, DIRECTOR, new Callee(one.unit(), one.director(), EPISODE));
		}
	}

	/** Somebody acted. */
	void stop(UUID episode) {
		KINDS.forEach((kind) -> tasks.close(episode, kind, null, null));
	}

	private void climb(Quiet one, LadderStep step) {
		only(one, step.task(),
				ladder.named(step, one.unit(), one.keeper())
					.map((named) -> new Callee(named.unit(), named.person(), CALLED))
					.orElseGet(() -> new Callee(one.unit(), null, EPISODE)));
	}

	/**
	 * One silence is one task, of who is called now; who was called and is no more need
	 * not act.
	 */
	private void only(Quiet one, String kind, Callee callee) {
		if (!isOpen(one.episode(), kind, callee)) {
			stop(one.episode());
			tasks.open(new OpenTask(one.caseFile(), one.episode(), kind, callee.page(),
					directory.unit(callee.unit()).orElseThrow().role(), callee.unit(), callee.person(),
					settings.workingDays().after(today(), WORKING_DAYS_TO_ACT)));
		}
	}

	/** So that its last day stays what it was. */
	private boolean isOpen(UUID episode, String kind, Callee callee) {
		return jdbc.sql("""
				select exists (select from app.route_task where subject_id = :id and kind = :kind and done_at is null
				    and unit_id = :unit and person_id is not distinct from cast(:person as uuid))""")
			.param("id", episode)
			.param("kind", kind)
			.param("unit", callee.unit().value())
			.param("person", Optional.ofNullable(callee.person()).map((one) -> one.value().toString()).orElse(null))
			.query(Boolean.class)
			.single();
	}

	private SettingValues norms() {
		return settings.on(null, today());
	}

	private static Quiet quiet(ResultSet row, int number) throws SQLException {
		return new Quiet(row.getObject("id", UUID.class), new CaseFileId(row.getObject("case_file_id", UUID.class)),
				new UnitId(row.getObject("director_unit_id", UUID.class)),
				new UserId(row.getObject("director_user_id", UUID.class)),
				new UnitId(row.getObject("unit_id", UUID.class)), row.getInt("days"));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	/** Whose work it is to act; nobody: the whole unit's. */
	private record Callee(UnitId unit, @Nullable UserId person, String page) {
	}

	/**
	 * A child at home and how long nobody acted.
	 *
	 * @param keeper who keeps the days at home
	 */
	record Quiet(UUID episode, CaseFileId caseFile, UnitId unit, UserId director, UnitId keeper, int days) {
	}

}
