package nl.routebord.demo;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Does something as if it were later, for the thread of one test only: the clock that all
 * tests share never moves.
 */
@Component
public class PretendedTime {

	private final DemoClock clock;

	PretendedTime(DemoClock clock) {
		this.clock = clock;
	}

	public void after(Duration later, Runnable act) {
		clock.at(clock.instant().plus(later), act);
	}

}
