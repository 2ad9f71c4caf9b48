package nl.routebord.vault;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import nl.routebord.kernel.FewConnections;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault on the database; its keys are tried before anybody is let in. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	FewConnections keyConnections(DataSource acts) throws SQLException {
		return new FewConnections(acts, "keys");
	}

	@Bean
	UnitKeys unitKeys(Keys keys, JdbcClient database, FewConnections keyConnections) {
		return new UnitKeys(keys, database, keyConnections.jdbc());
	}

	@Bean
	Vault vault(UnitKeys keys, Clock clock) {
		return new Vault(keys, clock);
	}

	@Bean
	BlindIndex blindIndex(Keys keys) {
		return new BlindIndex(keys);
	}

	@Bean
	SmartInitializingSingleton vaultKeyCheck(UnitKeys keys) {
		return keys::check;
	}

}
