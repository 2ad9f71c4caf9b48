package nl.routebord.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RoutebordTest
class MailControllerTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate database;

	@Test
	void pageShowsWhatWouldLeaveButNotToWhom() {
		transaction.executeWithoutResult((status) -> outbox.mail(new MailOrder("test:" + UUID.randomUUID(),
				"geheim@example.nl", "outbox.news.subject", "outbox.news.text", List.of("R-2026-0777"), "/routes")));
		// others order mail on days to come; the page shows the newest
		database.update("update app.outbox_mail set ordered_at = '2126-01-01' where subject like '%R-2026-0777'");
		Browser administrator = new Browser(port);
		administrator.signIn("b.heerema");
		String page = administrator.get("/demo/post").body();
		assertThat(page).contains("<h1", "Nieuw bericht in dossier R-2026-0777", "Wacht op verzending")
			.doesNotContain("geheim@example.nl", "??");
	}

}
