package nl.routebord.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.routebord.RoutebordTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RoutebordTest
class MailDispatcherTest {

	@RegisterExtension
	private final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	@Autowired
	private Outbox outbox;

	@Autowired
	private MailDispatcher configured;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	private final String key = "test:" + UUID.randomUUID();

	@BeforeEach
	void emptyTheOutboxOfOthers() {
		database.sql("delete from app.outbox_mail").update();
	}

	@Test
	void mailIsSentOnceHoweverOftenItIsOrderedAndSaysWhereNotWhat() throws Exception {
		order("school@example.nl");
		order("school@example.nl");
		dispatcher(server.getSmtp().getPort(), clock).runDueNow();
		dispatcher(server.getSmtp().getPort(), clock).runDueNow();
		assertThat(server.getReceivedMessages()).hasSize(1);
		MimeMessage mail = server.getReceivedMessages()[0];
		assertThat(mail.getSubject()).isEqualTo("Nieuw bericht in dossier R-2026-0412");
		assertThat((String) mail.getContent()).contains("R-2026-0412", "http://localhost:8080/routes/R-2026-0412");
		assertThat(mail.getMessageID()).isEqualTo("<" + column("id") + "@routebord>");
		assertThat(column("state")).isEqualTo("SENT");
	}

	@Test
	void withoutAMailServerMailWaits() {
		order("school@example.nl");
		configured.runDueNow();
		assertThat(column("state")).isEqualTo("PENDING");
		assertThat(outbox.pending(10)).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).contains("R-2026-0412"));
	}

	@Test
	void actThatIsRolledBackSendsNothing() {
		transaction.executeWithoutResult((status) -> {
			outbox.mail(anOrder("school@example.nl"));
			status.setRollbackOnly();
		});
		assertThat(outbox.pending(10)).isEmpty();
		assertThatThrownBy(() -> outbox.mail(anOrder("school@example.nl")))
			.isInstanceOf(IllegalTransactionStateException.class);
	}

	@Test
	void serverThatIsAwayIsTriedLaterAndInTheEndGivenUp() {
		order("school@example.nl");
		dispatcher(1, clock).runDueNow();
		assertThat(column("state")).isEqualTo("PENDING");
		assertThat(column("attempts")).isEqualTo("1");
		dispatcher(server.getSmtp().getPort(), clock).runDueNow();
		assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
		for (int day = 1; day < 10; day++) {
			dispatcher(1, Clock.offset(clock, Duration.ofDays(day))).runDueNow();
		}
		assertThat(column("state")).isEqualTo("FAILED");
		assertThat(column("attempts")).isEqualTo("10");
		assertThat(column("last_error")).doesNotContain("school@example.nl");
	}

	@Test
	void addressThatIsNoneNeverStopsTheOthers() {
		order("geen adres\r\nBcc: iedereen@example.nl");
		transaction.executeWithoutResult((status) -> outbox.mail(new MailOrder(key + ":2", "ouder@example.nl",
				"outbox.news.subject", "outbox.news.text", List.of("R-2026-0412"), "")));
		dispatcher(server.getSmtp().getPort(), clock).runDueNow();
		assertThat(server.getReceivedMessages()).hasSize(1);
		assertThat(column("state")).isEqualTo("FAILED");
	}

	@Test
	void twoNodesShareTheWork() throws Exception {
		transaction.executeWithoutResult((status) -> {
			for (int i = 0; i < 20; i++) {
				outbox.mail(new MailOrder(key + ":" + i, "school@example.nl", "outbox.news.subject", "outbox.news.text",
						List.of("R-2026-0412"), ""));
			}
		});
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		CountDownLatch start = new CountDownLatch(1);
		for (int node = 0; node < 2; node++) {
			nodes.execute(() -> {
				try {
					start.await();
					dispatcher(server.getSmtp().getPort(), clock).runDueNow();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			});
		}
		start.countDown();
		nodes.shutdown();
		assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
		assertThat(server.getReceivedMessages()).hasSize(20);
	}

	private void order(String address) {
		transaction.executeWithoutResult((status) -> outbox.mail(anOrder(address)));
	}

	private MailOrder anOrder(String address) {
		return new MailOrder(key, address, "outbox.news.subject", "outbox.news.text", List.of("R-2026-0412"),
				"/routes/R-2026-0412");
	}

	private MailDispatcher dispatcher(int port, Clock time) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return new MailDispatcher(database, transaction, sender, time, "routebord@example.nl");
	}

	private String column(String name) {
		return database.sql("select " + name + "::text from app.outbox_mail where effect_key = :key")
			.param("key", key)
			.query(String.class)
			.single();
	}

}
