package nl.routebord.demo;

import java.time.LocalDate;
import nl.routebord.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo people and their clock, for tests of other modules. */
@Component
@Profile("demo")
public class DemoStage {

	private final Cast cast;

	private final DemoClock clock;

	DemoStage(Cast cast, DemoClock clock) {
		this.cast = cast;
		this.clock = clock;
	}

	public Actor actor(String username) {
		return cast.actor(username);
	}

	public LocalDate today() {
		return LocalDate.now(clock);
	}

	/** As if it were that day, for this thread: the clock of the other tests stands. */
	public void on(LocalDate day, Runnable act) {
		clock.at(day.atTime(9, 40).atZone(clock.getZone()).toInstant(), act);
	}

}
