package nl.routebord.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replaces the system clock by the movable one, as far ahead as it was left. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClockConfiguration {

	@Bean
	DemoClock clock(JdbcClient database) {
		DemoClock clock = new DemoClock();
		clock.moveTo(ClockDesk.storedOffset(database));
		return clock;
	}

}
