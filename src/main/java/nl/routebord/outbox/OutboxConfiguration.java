package nl.routebord.outbox;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** Without {@code spring.mail.host} no mail leaves; it waits in the outbox. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

	@Bean
	MailDispatcher mailDispatcher(JdbcClient jdbc, TransactionTemplate transaction,
			ObjectProvider<JavaMailSender> sender, Clock clock, @Value("${spring.mail.host:}") String host,
			@Value("${routebord.mail-from:routebord@localhost}") String from) {
		return new MailDispatcher(jdbc, transaction, host.isBlank() ? null : sender.getIfAvailable(), clock, from);
	}

}
