package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.identity.Acting;
import nl.routebord.kernel.DueWork;
import nl.routebord.terms.SchoolYear;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who comes under the duty, or whose explanation ends, is found by the passing of days.
 */
@Component
class AbsoluteCalendar implements DueWork {

	/** Of {@code app.database_job}. */
	private static final String JOB = "absence";

	private static final int OLDEST = 23;

	private final AbsoluteAbsence absolute;

	private final TransactionOperations transaction;

	private final Clock clock;

	AbsoluteCalendar(AbsoluteAbsence absolute, TransactionOperations transaction, Clock clock) {
		this.absolute = absolute;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	@Scheduled(cron = "${routebord.absence.absolute-cron:0 45 0 * * *}")
	public void runDueNow() {
		LocalDate today = LocalDate.now(clock);
		Acting.overAll(JOB, () -> transaction.executeWithoutResult((status) -> {
			absolute.letGo(new SchoolYear(SchoolYear.of(today).startYear() - 1).begin(), today.minusYears(OLDEST));
			absolute.units().forEach((unit) -> absolute.compare(unit, today));
		}));
	}

}
