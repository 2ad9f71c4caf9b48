package nl.routebord.kernel;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The one clock of the system. In the demo profile {@code demo} brings a movable one
 * instead.
 */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

	/** Legal dates are dates in this zone. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	@Bean
	@Profile("!demo")
	Clock clock() {
		return Clock.system(ZONE);
	}

}
