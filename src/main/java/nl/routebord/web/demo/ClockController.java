package nl.routebord.web.demo;

import java.time.OffsetDateTime;
import nl.routebord.demo.ClockDesk;
import nl.routebord.identity.Role;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.web.Allowed;
import nl.routebord.web.AllowedToAll;
import nl.routebord.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The simulated clock for connected systems. */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/clock")
class ClockController {

	private final ClockDesk clock;

	ClockController(ClockDesk clock) {
		this.clock = clock;
	}

	@GetMapping
	@AllowedToAll
	Moment now() {
		return new Moment(clock.now().atZone(ClockConfiguration.ZONE).toOffsetDateTime());
	}

	/** Answers when all that became due has run; 422 for a moment in the past. */
	@PutMapping
	@Allowed(Role.FUNCTIONAL_ADMIN)
	Moment move(@RequestBody Moment target) {
		if (target.now() == null) {
			throw new InvalidInput("now", "web.required");
		}
		clock.moveTo(target.now().toInstant());
		return now();
	}

	/**
	 * @param now a moment with its offset
	 */
	record Moment(@Nullable OffsetDateTime now) {
	}

}
