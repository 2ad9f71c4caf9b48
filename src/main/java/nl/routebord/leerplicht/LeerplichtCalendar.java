package nl.routebord.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import nl.routebord.identity.Acting;
import nl.routebord.kernel.DueWork;
import nl.routebord.leerplicht.QuietChildren.Quiet;
import nl.routebord.region.Setting;
import nl.routebord.region.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What leerplicht does by itself: calls for children nobody acts for, and lets go what is
 * past its term.
 */
@Component
public class LeerplichtCalendar implements DueWork {

	/** Of {@code app.database_job}. */
	static final String JOB = "leerplicht";

	/**
	 * Selectielijst gemeenten 2020, 12.1.3 and 12.1.4: leerplicht, kwalificatieplicht.
	 */
	private static final String FILES_PAST = """
			delete from app.leerplicht_pupil p
			where p.birth_date < cast(:today as date) - interval '19 years'
			and not exists (select from app.leerplicht_follow_up f where f.pupil_id = p.id
			    and (f.closed_on is null and p.birth_date >= cast(:today as date) - interval '23 years'
			        or f.opened_on > p.birth_date + interval '17 years'
			            and p.birth_date >= cast(:today as date) - interval '20 years'))
			""";

	private static final String EXEMPTIONS_PAST = """
			delete from app.leerplicht_exemption
			where coalesce(case when state in ('ACKNOWLEDGED', 'GRANTED', 'ENDED') then until_on else decided_on end, :today)
			    < cast(:today as date) - interval '1 year'
			""";

	/** As the access log (privacy.md A.6). */
	private static final int LOG_YEARS = 5;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final QuietChildren quiet;

	private final Settings settings;

	private final Clock clock;

	LeerplichtCalendar(JdbcClient jdbc, TransactionOperations transaction, QuietChildren quiet, Settings settings,
			Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.quiet = quiet;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	@Scheduled(cron = "${routebord.leerplicht.cron:0 45 0 * * *}")
	public void runDueNow() {
		Acting.overAll(JOB, () -> transaction.executeWithoutResult((status) -> letGo()));
		List<Quiet> found = Acting.overAll(JOB, () -> transaction.execute((status) -> quiet.find()));
		if (found != null) {
			found.forEach((one) -> Acting.in(one.caseFile().value(), JOB,
					() -> transaction.executeWithoutResult((status) -> quiet.call(one))));
		}
	}

	/** Privacy.md A.6; R-VR-02. */
	private void letGo() {
		LocalDate today = LocalDate.now(clock);
		int months = settings.on(null, today).of(Setting.ENFORCEMENT_MONTHS);
		OffsetDateTime past = today.minusMonths(months).atStartOfDay().atOffset(ZoneOffset.UTC);
		jdbc.sql("delete from app.leerplicht_enforcement where made_at < :past").param("past", past).update();
		jdbc.sql("delete from app.leerplicht_letter where enforcing and made_at < :past").param("past", past).update();
		jdbc.sql("delete from app.leerplicht_ticket where opened_at < :past")
			.param("past", today.minusYears(LOG_YEARS).atStartOfDay().atOffset(ZoneOffset.UTC))
			.update();
		jdbc.sql(EXEMPTIONS_PAST).param("today", today).update();
		jdbc.sql(FILES_PAST).param("today", today).update();
	}

}
