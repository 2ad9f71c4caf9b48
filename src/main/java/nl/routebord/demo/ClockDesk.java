package nl.routebord.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.routebord.kernel.DueWork;
import nl.routebord.kernel.RuleViolated;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Moves the simulated time forward: domain dates and engine timers follow together. Not
 * transactional as a whole: the offset commits first, then what has become due runs in
 * transactions of its own.
 */
@Service
@Profile("demo")
public class ClockDesk {

	/**
	 * Farther ahead than any route lasts; keeps a slip of the pen from ending the demo.
	 */
	private static final Duration FARTHEST = Duration.ofDays(3650);

	private final DemoClock clock;

	private final JdbcClient database;

	private final List<DueWork> dueWork;

	ClockDesk(DemoClock clock, JdbcClient database, List<DueWork> dueWork) {
		this.clock = clock;
		this.database = database;
		this.dueWork = dueWork;
	}

	public Instant now() {
		return clock.instant();
	}

	/**
	 * Moves the clock and returns when all that became due has run.
	 * @throws RuleViolated when {@code target} lies in the past of the simulated clock
	 */
	public Instant moveTo(Instant target) {
		Duration ahead = Duration.between(Clock.systemUTC().instant(), target);
		if (target.isBefore(clock.instant())) {
			throw new RuleViolated("now", "demo.clock.backwards");
		}
		if (ahead.compareTo(FARTHEST) > 0) {
			throw new RuleViolated("now", "demo.clock.too-far");
		}
		database.sql("update app.demo_clock set offset_millis = greatest(offset_millis, ?) where id = 1")
			.param(ahead.toMillis())
			.update();
		follow();
		dueWork.forEach(DueWork::runDueNow);
		return clock.instant();
	}

	/** A second node hears of a moved clock within two seconds. */
	@Scheduled(fixedDelay = 2000)
	void follow() {
		clock.moveTo(storedOffset(database));
	}

	static Duration storedOffset(JdbcClient database) {
		return Duration
			.ofMillis(database.sql("select offset_millis from app.demo_clock where id = 1").query(Long.class).single());
	}

}
