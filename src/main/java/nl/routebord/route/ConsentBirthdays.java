package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The birthday rule (privacy.md A.3): at 12 and 16 others must sign, and a consent that
 * lacks their signature stops counting by itself. Thirty days ahead the unit that asked
 * gets a task to ask again; once for each consent and birthday.
 */
@Component
public class ConsentBirthdays {

	private static final int DAYS_AHEAD = 30;

	/** Of somebody born on 29 February a year more on 1 March (CHOICE). */
	private static final String NEAR = """
			select k.id, k.case_file_id, k.source_unit_id, u.role, b.on_day
			from app.sharing_consent k
			join app.route_case_file c on c.id = k.case_file_id
			join app.pupil_pupil p on p.id = c.pupil_id
			join app.identity_unit u on u.id = k.source_unit_id
			cross join lateral (select cast(p.birth_date + make_interval(years => age) as date)
			    + case when extract(day from p.birth_date) = 29 and extract(month from p.birth_date) = 2
			           and extract(day from p.birth_date + make_interval(years => age)) = 28 then 1 else 0 end as on_day
			    from (values (12), (16)) ages (age)) b
			where k.withdrawn_at is null and k.refused_at is null and k.guardian_id is null and c.state <> 'CLOSED'
			and b.on_day > :today and b.on_day <= :ahead and k.valid_until > cast(b.on_day as timestamptz)
			and exists (select from app.sharing_signature s where s.consent_id = k.id)
			and not exists (select from app.route_task t
			                where t.subject_id = k.id and t.kind = :kind and t.due_on = b.on_day)
			""";

	/** Of {@code app.database_job}. */
	private static final String JOB = "consent-birthdays";

	private final JdbcClient jdbc;

	private final TaskBoard tasks;

	private final Clock clock;

	ConsentBirthdays(JdbcClient jdbc, TaskBoard tasks, Clock clock) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	@Transactional
	public void lookAhead() {
		Acting.overAll(JOB, this::openTasks);
	}

	private void openTasks() {
		LocalDate today = LocalDate.now(clock);
		List<OpenTask> near = jdbc.sql(NEAR)
			.param("today", today)
			.param("ahead", today.plusDays(DAYS_AHEAD))
			.param("kind", CaseConsents.BIRTHDAY)
			.query((row, number) -> new OpenTask(new CaseFileId(row.getObject("case_file_id", UUID.class)),
					row.getObject("id", UUID.class), CaseConsents.BIRTHDAY, "sharing/overview",
					Role.valueOf(row.getString("role")), new UnitId(row.getObject("source_unit_id", UUID.class)), null,
					row.getObject("on_day", LocalDate.class)))
			.list();
		near.forEach(tasks::open);
	}

}
