package nl.routebord.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@RoutebordTest
class MailControllerTest {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void pageShowsWhatWouldLeaveButNotToWhom() throws Exception {
		transaction.executeWithoutResult((status) -> outbox.mail(new MailOrder("test:" + UUID.randomUUID(),
				"geheim@example.nl", "outbox.news.subject", "outbox.news.text", List.of("R-2026-0777"), "/routes")));
		String page = MockMvcBuilders.webAppContextSetup(context)
			.build()
			.perform(get("/demo/post").locale(Locale.forLanguageTag("nl")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("<h1", "Nieuw bericht in dossier R-2026-0777", "Wacht op verzending")
			.doesNotContain("geheim@example.nl", "??");
	}

}
