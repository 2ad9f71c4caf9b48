package nl.routebord.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.routebord.identity.Acting;
import nl.routebord.kernel.DueWork;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts the pupils each night by the last two count dates: schools report late, and what
 * they correct is taken back and charged anew. Earlier ones are closed.
 */
@Component
public class AllocationCalendar implements DueWork {

	/** Of {@code app.database_job}. */
	static final String JOB = "allocation";

	private final CountFacts facts;

	private final LedgerHistory history;

	private final Ledger ledger;

	private final TransactionOperations transaction;

	private final Clock clock;

	AllocationCalendar(CountFacts facts, LedgerHistory history, Ledger ledger, TransactionOperations transaction,
			Clock clock) {
		this.facts = facts;
		this.history = history;
		this.ledger = ledger;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	@Scheduled(cron = "${routebord.allocation.cron:0 20 1 * * *}")
	public void runDueNow() {
		open(LocalDate.now(clock)).forEach((counted) -> Acting.overAll(JOB, () -> settle(counted)));
	}

	private void settle(CountDate counted) {
		transaction.executeWithoutResult((status) -> {
			ledger.alone();
			Map<UUID, CountedPupil> pupils = facts.on(counted.date());
			history.note(counted, pupils);
			ledger.settle(counted, pupils);
		});
	}

	/** The last count date and the one before it (R-EUR-02). */
	static List<CountDate> open(LocalDate today) {
		LocalDate last = LocalDate.of(today.getYear(), Month.FEBRUARY, 1);
		last = last.isAfter(today) ? last.minusYears(1) : last;
		return List.of(new CountDate(last.minusYears(1)), new CountDate(last));
	}

}
