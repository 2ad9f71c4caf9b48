package nl.routebord.reporting;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.identity.Acting;
import nl.routebord.kernel.DueWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets go who a number counted when that is gone, and the numbers after their term. */
@Component
class ReturnCalendar implements DueWork {

	private static final int YEARS_KEPT = 7;

	private final Returns returns;

	private final CountedRows rows;

	private final StaffBook staff;

	private final TransactionOperations transaction;

	private final Clock clock;

	ReturnCalendar(Returns returns, CountedRows rows, StaffBook staff, TransactionOperations transaction, Clock clock) {
		this.returns = returns;
		this.rows = rows;
		this.staff = staff;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	@Scheduled(cron = "${routebord.reporting.cron:0 15 1 * * *}")
	public void runDueNow() {
		Acting.overAll(ReturnDesk.JOB, () -> transaction.executeWithoutResult((status) -> {
			rows.forget();
			LocalDate last = LocalDate.now(clock).minusYears(YEARS_KEPT);
			returns.letGo(last);
			staff.letGo(last);
		}));
	}

}
