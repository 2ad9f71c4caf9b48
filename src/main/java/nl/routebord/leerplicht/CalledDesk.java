package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.sharing.DataCategory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is called because nobody acts for a child at home: reads why, and says what is done
 * about it. They are told whom to speak to and nothing of the child.
 */
@Service
@Transactional
public class CalledDesk {

	public static final int LONGEST = 1000;

	private static final String CALL = """
			select t.id, t.case_file_id, t.subject_id, t.kind, t.due_on, t.done_at, c.number, c.director_unit_id,
			    c.director_user_id, exists (select from app.route_case_relation r where r.case_file_id = t.case_file_id
			        and r.unit_id = :unit and (r.until_on is null or r.until_on > :today)) as in_case
			from app.route_task t join app.route_case_file c on c.id = t.case_file_id
			where t.id = :id and t.page = 'leerplicht/called' and t.unit_id = :unit and t.person_id = :person
			""";

	private final JdbcClient jdbc;

	private final QuietChildren quiet;

	private final Directory directory;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CalledDesk(JdbcClient jdbc, QuietChildren quiet, Directory directory, AuditTrail trail,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.quiet = quiet;
		this.directory = directory;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/** Nothing for anybody but the one who is called, nor when it is done. */
	public CallView read(UUID task, Actor actor) {
		return Acting.overAll(LeerplichtCalendar.JOB, () -> {
			Call call = find(task, actor).filter((one) -> !one.done()).orElseThrow(NotFound::new);
			String person = directory.personNames(Set.of(call.director())).getOrDefault(call.director(), "");
			String unit = directory.unit(call.directorUnit())
				.map((one) -> one.organisationName() + ", " + one.name())
				.orElse("");
			return new CallView(task, call.number(), call.step(), quiet.days(call.episode()), call.dueOn(), person,
					unit, call.inCase());
		});
	}

	/** What was said stands in the journal, and counts as an act: the calling stops. */
	public void answer(UUID task, UUID request, String said, Actor actor) {
		Acting.overAll(LeerplichtCalendar.JOB, () -> {
			Call call = find(task, actor).orElseThrow(NotFound::new);
			if (isAnswered(request)) {
				return;
			}
			if (call.done()) {
				throw new Conflict("leerplicht.called.over");
			}
			if (said.isBlank() || said.length() > LONGEST) {
				throw new RuleViolated("said", "leerplicht.fault.said", LONGEST);
			}
			keep(call, request, actor);
			quiet.stop(call.episode());
			trail.record(actor, "ANSWER_CALL", call.caseFile().value(), call.episode());
			events.publishEvent(
					CaseHappening
						.told(call.caseFile(), Actor.system(LeerplichtCalendar.JOB), DataCategory.NOTE_SHARED,
								"journal.leerplicht.called", call.step().name())
						.withText(said.strip()));
		});
	}

	private boolean isAnswered(UUID request) {
		return jdbc.sql("select exists (select from app.leerplicht_call_answer where id = :id)")
			.param("id", request)
			.query(Boolean.class)
			.single();
	}

	private void keep(Call call, UUID request, Actor actor) {
		jdbc.sql(
				"""
						insert into app.leerplicht_call_answer (id, episode_id, case_file_id, step, unit_id, person_id, answered_at)
						values (:id, :episode, :case, :step, :unit, :person, :at)""")
			.param("id", request)
			.param("episode", call.episode())
			.param("case", call.caseFile().value())
			.param("step", call.step().name())
			.param("unit", actor.unit().value())
			.param("person", actor.user().value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	private Optional<Call> find(UUID task, Actor actor) {
		return jdbc.sql(CALL)
			.param("id", task)
			.param("unit", actor.unit().value())
			.param("person", actor.user().value())
			.param("today", LocalDate.now(clock))
			.query(CalledDesk::call)
			.optional();
	}

	private static Call call(ResultSet row, int number) throws SQLException {
		String kind = row.getString("kind");
		return new Call(new CaseFileId(row.getObject("case_file_id", UUID.class)), row.getString("number"),
				row.getObject("subject_id", UUID.class),
				Arrays.stream(LadderStep.values()).filter((one) -> one.task().equals(kind)).findFirst().orElseThrow(),
				row.getObject("due_on", LocalDate.class), row.getObject("done_at") != null,
				new UnitId(row.getObject("director_unit_id", UUID.class)),
				new UserId(row.getObject("director_user_id", UUID.class)), row.getBoolean("in_case"));
	}

	/** The task as it stands. */
	private record Call(CaseFileId caseFile, String number, UUID episode, LadderStep step, LocalDate dueOn,
			boolean done, UnitId directorUnit, UserId director, boolean inCase) {
	}

}
