package nl.routebord.database;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Refuses to start before anything else is built when there is no database at all. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoExternalDatabase.class)
@ConditionalOnMissingClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
class MissingDatabase {

	@Bean
	static BeanFactoryPostProcessor refuseWithoutDatabase() {
		return (factory) -> {
			throw new NoDatabaseException();
		};
	}

}
