package nl.routebord.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The embedded PostgreSQL of {@code mvn spring-boot:run} and the tests. Connection
 * details hang on the server's bean, so that the pool closes before the server stops.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoExternalDatabase.class)
@ConditionalOnClass(EmbeddedPostgres.class)
class EmbeddedDatabase {

	@Bean(destroyMethod = "close")
	EmbeddedServer embeddedServer(@Value("${routebord.data-directory}") Path directory,
			@Value("${routebord.database.durable:true}") boolean durable) {
		return EmbeddedServer.start(directory.toAbsolutePath().normalize().resolve("postgresql"), durable);
	}

	@Bean
	JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
		return new JdbcConnectionDetails() {
			@Override
			public String getUsername() {
				return EmbeddedServer.APPLICATION;
			}

			@Override
			public String getPassword() {
				return "";
			}

			@Override
			public String getJdbcUrl() {
				return server.url();
			}
		};
	}

	@Bean
	FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
		return new FlywayConnectionDetails() {
			@Override
			public String getUsername() {
				return EmbeddedServer.OWNER;
			}

			@Override
			public String getPassword() {
				return "";
			}

			@Override
			public String getJdbcUrl() {
				return server.url();
			}
		};
	}

}
