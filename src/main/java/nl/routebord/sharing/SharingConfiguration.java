package nl.routebord.sharing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of the whole installation, by the matrix that holds today. */
@Configuration(proxyBeanMethods = false)
class SharingConfiguration {

	@Bean
	SharingPolicy sharingPolicy(MatrixInForce matrix) {
		return new SharingPolicy(matrix::today);
	}

}
