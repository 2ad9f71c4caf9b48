package nl.routebord.vault;

import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The vault on the database; its keys are tried before anybody is let in. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	UnitKeys unitKeys(Keys keys, JdbcClient database, PlatformTransactionManager transactions) {
		TransactionTemplate apart = new TransactionTemplate(transactions);
		apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return new UnitKeys(keys, database, apart);
	}

	@Bean
	Vault vault(UnitKeys keys, Clock clock) {
		return new Vault(keys, clock);
	}

	@Bean
	SmartInitializingSingleton vaultKeyCheck(UnitKeys keys) {
		return keys::check;
	}

}
