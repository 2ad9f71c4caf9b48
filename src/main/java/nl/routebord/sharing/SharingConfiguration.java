package nl.routebord.sharing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the matrix once, at the start. */
@Configuration(proxyBeanMethods = false)
class SharingConfiguration {

	@Bean
	SharingPolicy sharingPolicy() {
		return new SharingPolicy(SharingRules.read());
	}

}
