package nl.routebord.tlv;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.DueWork;
import nl.routebord.terms.SchoolYear;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the calendar does to tlv's: from 1 October of its last school year somebody has to
 * arrange what comes after one, and from 1 August it has expired.
 */
@Component
public class TlvCalendar implements DueWork {

	private static final Logger LOG = LoggerFactory.getLogger(TlvCalendar.class);

	/** Of {@code app.database_job}. */
	private static final String JOB = "tlv-life";

	private static final String OVER = """
			select application_id, case_file_id from app.tlv
			where status in ('ISSUED', 'ACTIVE', 'DORMANT') and end_on < :day order by number
			""";

	private static final String REPLACED = """
			select application_id, case_file_id from app.tlv
			where status in ('ISSUED', 'ACTIVE', 'DORMANT') and replaced_from <= :day order by number
			""";

	private static final String LAST_YEAR = """
			select application_id, case_file_id from app.tlv t
			where status in ('ISSUED', 'ACTIVE') and kind in ('SO', 'VSO') and end_on = :day
			  and replaced_from is null
			  and not exists (select from app.tlv_renewal r where r.tlv_id = t.id) order by number
			""";

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final RenewalDesk desk;

	private final Clock clock;

	TlvCalendar(JdbcClient jdbc, TransactionOperations transaction, RenewalDesk desk, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.desk = desk;
		this.clock = clock;
	}

	@Override
	@Scheduled(cron = "${routebord.tlv.cron:0 5 0 * * *}")
	public void runDueNow() {
		LocalDate today = LocalDate.now(clock);
		each(REPLACED, today, desk::replace);
		each(OVER, today, desk::expire);
		LocalDate end = SchoolYear.of(today).end();
		if (isLastYear(end, today)) {
			each(LAST_YEAR, end, desk::start);
		}
	}

	/**
	 * From 1 October of its last school year on. One that sleeps waits: whoever it is for
	 * is warned, and it begins once it wakes (R-RES-14, S20).
	 */
	static boolean isLastYear(@Nullable LocalDate end, LocalDate today) {
		SchoolYear year = SchoolYear.of(today);
		return year.end().equals(end) && !today.isBefore(LocalDate.of(year.startYear(), Month.OCTOBER, 1));
	}

	/** One that fails does not keep the others; it comes again tomorrow. */
	private void each(String query, LocalDate day, BiConsumer<TlvApplicationId, Actor> act) {
		for (Due due : due(query, day)) {
			try {
				Acting.in(due.caseFile(), JOB, () -> act.accept(due.application(), Actor.system(JOB)));
			}
			catch (RuntimeException ex) {
				LOG.warn("The calendar did not reach application {}: {}", due.application(),
						ex.getClass().getSimpleName());
			}
		}
	}

	private List<Due> due(String query, LocalDate day) {
		return Acting.overAll(JOB,
				() -> transaction.execute((status) -> jdbc.sql(query)
					.param("day", day)
					.query((row, number) -> new Due(new TlvApplicationId(row.getObject("application_id", UUID.class)),
							row.getObject("case_file_id", UUID.class)))
					.list()));
	}

	private record Due(TlvApplicationId application, UUID caseFile) {
	}

}
