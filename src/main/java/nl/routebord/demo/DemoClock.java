package nl.routebord.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import nl.routebord.kernel.ClockConfiguration;

/**
 * A clock that runs on from where an administrator moved it. All nodes share its offset
 * through the database.
 */
public class DemoClock extends Clock {

	private final ZoneId zone;

	private final Offset offset;

	DemoClock() {
		this(ClockConfiguration.ZONE, new Offset());
	}

	private DemoClock(ZoneId zone, Offset offset) {
		this.zone = zone;
		this.offset = offset;
	}

	/** How far this clock is ahead of real time. */
	public Duration offset() {
		return offset.value;
	}

	void moveTo(Duration ahead) {
		offset.value = ahead;
	}

	@Override
	public ZoneId getZone() {
		return zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new DemoClock(other, offset);
	}

	@Override
	public Instant instant() {
		return Clock.systemUTC().instant().plus(offset.value);
	}

	private static final class Offset {

		private volatile Duration value = Duration.ZERO;

	}

}
