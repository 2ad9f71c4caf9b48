package nl.routebord.web;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.session.SessionProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database, as Spring Session's own configuration has them, without its
 * table of the error codes of eleven other databases, read at every start.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(SessionProperties.class)
class Sessions {

	@Bean
	JdbcIndexedSessionRepository sessionRepository(DataSource database, PlatformTransactionManager transactions,
			SessionProperties properties, @Value("${spring.session.jdbc.table-name}") String table) {
		TransactionTemplate own = new TransactionTemplate(transactions);
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(database), own);
		sessions.setTableName(table);
		sessions.setDefaultMaxInactiveInterval(properties.getTimeout());
		return sessions;
	}

	@Bean
	@Primary
	SessionsOfRequest<?> sessionsOfRequest(JdbcIndexedSessionRepository sessions) {
		return new SessionsOfRequest<>(sessions);
	}

}
