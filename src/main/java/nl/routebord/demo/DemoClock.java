package nl.routebord.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import nl.routebord.kernel.ClockConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs on from where an administrator moved it. All nodes share its offset
 * through the database.
 */
public class DemoClock extends Clock {

	private final ZoneId zone;

	private final Hands hands;

	DemoClock() {
		this(ClockConfiguration.ZONE, new Hands());
	}

	private DemoClock(ZoneId zone, Hands hands) {
		this.zone = zone;
		this.hands = hands;
	}

	/** How far this clock is ahead of real time. */
	public Duration offset() {
		return hands.ahead;
	}

	void moveTo(Duration ahead) {
		hands.ahead = ahead;
	}

	/**
	 * Does something as if it were another moment, for this thread only: so the demo
	 * region gets a past.
	 */
	void at(Instant moment, Runnable act) {
		hands.pretended.set(moment);
		try {
			act.run();
		}
		finally {
			hands.pretended.remove();
		}
	}

	@Override
	public ZoneId getZone() {
		return zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new DemoClock(other, hands);
	}

	@Override
	public Instant instant() {
		Instant pretended = hands.pretended.get();
		return (pretended != null) ? pretended : Clock.systemUTC().instant().plus(hands.ahead);
	}

	private static final class Hands {

		private final ThreadLocal<@Nullable Instant> pretended = new ThreadLocal<>();

		private volatile Duration ahead = Duration.ZERO;

	}

}
