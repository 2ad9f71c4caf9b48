package nl.routebord.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Acting;
import nl.routebord.kernel.DueWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the outbox holds, each mail in a transaction of its own, shared among nodes
 * by row locks. A node that dies between sending and noting it sends that mail twice,
 * with the same Message-ID, so that the receiver's side can tell.
 */
class MailDispatcher implements DueWork {

	private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

	/** Of {@code app.database_job}. */
	private static final String JOB = "mail";

	private static final int MOST_ATTEMPTS = 10;

	private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final @Nullable JavaMailSender sender;

	private final Clock clock;

	private final String from;

	/**
	 * @param sender null: no mail server is configured, everything stays in the outbox
	 */
	MailDispatcher(JdbcClient jdbc, TransactionTemplate transaction, @Nullable JavaMailSender sender, Clock clock,
			String from) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.sender = sender;
		this.clock = clock;
		this.from = from;
	}

	@Override
	@Scheduled(fixedDelayString = "${routebord.outbox.pause:10s}")
	public void runDueNow() {
		JavaMailSender server = sender;
		if (server != null) {
			dispatchAll(server);
		}
	}

	private void dispatchAll(JavaMailSender server) {
		Acting.overAll(JOB, () -> {
			while (Boolean.TRUE.equals(transaction.execute((status) -> dispatchNext(server)))) {
				continue;
			}
		});
	}

	/**
	 * @return whether there was a mail to send
	 */
	private boolean dispatchNext(JavaMailSender server) {
		Optional<Waiting> next = next();
		next.ifPresent((mail) -> {
			try {
				server.send(compose(server, mail));
				close(mail, "SENT", null);
			}
			catch (AddressException ex) {
				LOG.warn("mail {} given up: its address is not an address", mail.id());
				close(mail, "FAILED", ex.getClass().getSimpleName());
			}
			catch (MailException | MessagingException ex) {
				// Messages of mail exceptions hold addresses: only their kind is kept.
				LOG.warn("mail {} not sent, attempt {}: {}", mail.id(), mail.attempts() + 1,
						ex.getClass().getSimpleName());
				retry(mail, ex.getClass().getSimpleName());
			}
		});
		return next.isPresent();
	}

	private Optional<Waiting> next() {
		return jdbc.sql("""
				select id, address, subject, body, attempts from app.outbox_mail
				where state = 'PENDING' and next_attempt_at <= :now
				order by next_attempt_at limit 1 for update skip locked
				""")
			.param("now", now())
			.query((row, index) -> new Waiting(row.getObject("id", UUID.class), row.getString("address"),
					row.getString("subject"), row.getString("body"), row.getInt("attempts")))
			.optional();
	}

	private MimeMessage compose(JavaMailSender server, Waiting mail) throws MessagingException {
		MimeMessage message = new StableMimeMessage(server.createMimeMessage(), "<" + mail.id() + "@routebord>");
		MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
		helper.setValidateAddresses(true);
		helper.setFrom(from);
		helper.setTo(mail.address());
		helper.setSubject(mail.subject());
		helper.setText(mail.body());
		helper.setSentDate(Date.from(clock.instant()));
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	private void close(Waiting mail, String state, @Nullable String error) {
		jdbc.sql(
				"""
						update app.outbox_mail set state = :state, attempts = attempts + 1, closed_at = :now, last_error = :error
						where id = :id
						""")
			.param("state", state)
			.param("now", now())
			.param("error", error, Types.VARCHAR)
			.param("id", mail.id())
			.update();
	}

	private void retry(Waiting mail, String error) {
		int attempts = mail.attempts() + 1;
		if (attempts >= MOST_ATTEMPTS) {
			close(mail, "FAILED", error);
			return;
		}
		jdbc.sql("""
				update app.outbox_mail set attempts = :attempts, next_attempt_at = :next, last_error = :error
				where id = :id
				""")
			.param("attempts", attempts)
			.param("next", now().plus(pause(attempts)))
			.param("error", error)
			.param("id", mail.id())
			.update();
	}

	/** One minute, then twice as long each time, at most six hours. */
	private static Duration pause(int attempts) {
		Duration pause = Duration.ofMinutes(1L << (attempts - 1));
		return (pause.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
	}

	private record Waiting(UUID id, String address, String subject, String body, int attempts) {
	}

	/** Jakarta Mail makes a new Message-ID on every save, unless it is kept from it. */
	private static final class StableMimeMessage extends MimeMessage {

		private final String id;

		StableMimeMessage(MimeMessage empty, String id) {
			super(empty.getSession());
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", id);
		}

	}

}
