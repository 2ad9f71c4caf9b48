package nl.routebord.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Replaces the system clock by the movable one. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClockConfiguration {

	@Bean
	DemoClock clock() {
		return new DemoClock();
	}

}
