package nl.routebord.pupil;

import nl.routebord.vault.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pupil numbers are sealed with the keys of the installation. */
@Configuration(proxyBeanMethods = false)
class PupilVaultConfiguration {

	@Bean
	PupilVault pupilVault(Keys keys) {
		return new PupilVault(keys.current(), keys.sealing(), keys.index());
	}

}
