package nl.routebord.outbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes orders for mail in the transaction of the act: no act, no mail. Sending follows
 * later, see {@code MailDispatcher}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final JdbcClient jdbc;

	private final MessageSource texts;

	private final Clock clock;

	private final String baseUrl;

	Outbox(JdbcClient jdbc, MessageSource texts, Clock clock,
			@Value("${routebord.base-url:http://localhost:8080}") String baseUrl) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.clock = clock;
		this.baseUrl = baseUrl;
	}

	/**
	 * Ordering the same effect again changes nothing. The statement does not name the key
	 * that may conflict: to name it takes the right to read the table.
	 */
	public void mail(MailOrder order) {
		Object[] arguments = order.arguments().toArray();
		String subject = texts.getMessage(order.subjectKey(), arguments, DUTCH);
		String text = texts.getMessage(order.textKey(), arguments, DUTCH);
		String link = order.path().isEmpty() ? "" : "\n\n" + baseUrl + order.path();
		jdbc.sql("""
				insert into app.outbox_mail (id, effect_key, address, subject, body, state, ordered_at, next_attempt_at)
				values (:id, :effect, :address, :subject, :body, 'PENDING', :now, :now)
				on conflict do nothing
				""")
			.param("id", UUID.randomUUID())
			.param("effect", order.effectKey())
			.param("address", order.address())
			.param("subject", subject)
			.param("body", text + link + "\n")
			.param("now", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.update();
	}

	/** The newest mails that have not left yet, without their addresses. */
	@Transactional(readOnly = true)
	public List<PendingMail> pending(int atMost) {
		return jdbc.sql("""
				select id, subject, body, state, attempts, ordered_at from app.outbox_mail
				where state <> 'SENT' order by ordered_at desc, id limit :most
				""")
			.param("most", atMost)
			.query((row, index) -> new PendingMail(row.getObject("id", UUID.class), row.getString("subject"),
					row.getString("body"), row.getString("state"), row.getInt("attempts"),
					row.getObject("ordered_at", OffsetDateTime.class).toInstant()))
			.list();
	}

}
