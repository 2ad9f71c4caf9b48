package nl.routebord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseQuery;
import nl.routebord.route.CaseReading;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the log costs a reading (performance.md, metric h). A reading of a case that is
 * logged as ever is timed beside the same with one more statement of log lines; that
 * statement's cost, taken off, gives the reading without it. Rounds alternate A-B-B-A.
 */
@RoutebordTest
class AuditBenchmark {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);

	private static final int READINGS = Integer.getInteger("bench.readings", 300);

	private static final double GOAL = 1.3;

	@Autowired
	private DemoStage stage;

	@Autowired
	private CaseReading reading;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private CaseAccess access;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void readingWithItsLogLinesBesideTheReadingWithout() {
		Actor actor = stage.actor("r.schouten");
		String number = reading.list(CaseQuery.all(), actor).items().get(0).number();
		CaseFacts facts = cases.facts(number);
		List<DataCategory> shown = List.of(DataCategory.ID_BASIS, DataCategory.NOTE_SHARED, DataCategory.ENROL);
		Runnable logged = () -> reading.view(number, actor);
		Runnable twice = () -> {
			reading.view(number, actor);
			access.logRead(actor, facts, shown);
		};
		time(logged);
		time(twice);
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			double once = time(logged);
			double more = time(twice) + time(twice);
			once += time(logged);
			double without = once - (more - once);
			ratios.add(once / without);
			print("log: reading with its lines %.2f ms, without %.2f ms, ratio %.2f", once / 2, without / 2,
					once / without);
		}
		ratios.sort(null);
		double quarter = ratios.get(ratios.size() / 4);
		print("log: median ratio %.2f (quartiles %.2f to %.2f), goal <= %.2f", ratios.get(ratios.size() / 2), quarter,
				ratios.get(ratios.size() * 3 / 4), GOAL);
		assertThat(quarter).as("the whole inter-quartile range lies over the goal").isLessThanOrEqualTo(GOAL);
	}

	/** Milliseconds per reading. */
	private double time(Runnable work) {
		long begun = System.nanoTime();
		for (int index = 0; index < READINGS; index++) {
			transaction.executeWithoutResult((status) -> work.run());
		}
		return (System.nanoTime() - begun) / 1e6 / READINGS;
	}

	private static void print(String format, Object... arguments) {
		System.out.println("BENCH " + String.format(Locale.ROOT, format, arguments));
	}

}
