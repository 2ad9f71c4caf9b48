package nl.routebord.web.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Role;
import nl.routebord.matrix.MatrixDesk;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The matrix, read and changed by four eyes. */
@RoutebordTest
class MatrixPagesTest {

	private static final String PAGE = "/beheer/delen/matrix";

	private static final String REASON = "Besluit van de stuurgroep van 12 november.";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseAccess access;

	@Autowired
	private MatrixDesk desk;

	@Autowired
	private DemoStage stage;

	@Autowired
	private PretendedTime time;

	@Autowired
	private Clock clock;

	private Browser admin;

	@BeforeEach
	void start() {
		admin = new Browser(port);
		admin.signIn("b.heerema");
	}

	@Test
	void theMatrixIsReadInWords() {
		assertThat(admin.get(PAGE).body()).contains("Leerplichtambtenaar", "als de bron deelt en het gezin toestemt",
				"Ziet nooit", "Geldt nu");
		assertThat(admin.get(PAGE + "/matrix.csv").body()).startsWith("role,category,own,P0");
		Browser officer = new Browser(port);
		officer.signIn("h.groot");
		assertThat(officer.get(PAGE).body()).contains("Gezinswerker").doesNotContain("Wijziging voorstellen");
		assertThat(officer.get(PAGE + "/voorstel").statusCode()).isEqualTo(404);
	}

	@Test
	void aPreviewTellsFaultsPerLineAndKeepsNothing() {
		String page = PAGE + "/voorstel";
		var shown = admin.post(page, page, "request", UUID.randomUUID().toString(), "act", "bekijken", "text",
				matrix().replace("S_MENTOR,ID_BASIS", "S_KAPPER,ID_BASIS"));
		assertThat(shown.body()).contains("Regel 3: de rol S_KAPPER bestaat niet.");
		var refused = admin.post(page, page, "request", UUID.randomUUID().toString(), "act", "indienen", "text",
				matrix(), "validFrom", LocalDate.now(clock).toString(), "reason", "kort");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Kies een dag na vandaag", "minstens 20");
	}

	@Test
	void aProposalHoldsFromItsDayWhenASecondPersonApproved() {
		String page = PAGE + "/voorstel";
		LocalDate from = LocalDate.now(clock).plusDays(700);
		String other = matrix().replace("JGZ,ENROL,,", "JGZ,ENROL,O,");
		String[] fields = { "request", UUID.randomUUID().toString(), "act", "indienen", "text", other, "validFrom",
				from.toString(), "reason", REASON };
		var sent = admin.post(page, page, fields);
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
		String proposal = sent.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
		assertThat(admin.get(proposal).body()).contains("Jeugdarts", "eerst nooit, straks eigen gegevens",
				"U hebt dit voorstel zelf gedaan");
		assertThat(admin.post(PAGE + "/voorstel", proposal + "/goedkeuren").statusCode()).as("not the same person")
			.isEqualTo(403);
		Browser officer = new Browser(port);
		officer.signIn("h.groot");
		assertThat(officer.post(proposal, proposal + "/goedkeuren").statusCode()).isEqualTo(302);
		assertThat(officer.post(PAGE, proposal + "/afwijzen").statusCode()).as("decided once").isNotEqualTo(302);
		assertThat(writes()).isFalse();
		String today = desk.inForce(stage.actor("h.groot")).fingerprint();
		time.after(Duration.ofDays(700), () -> {
			assertThat(writes()).isTrue();
			assertThat(desk.inForce(stage.actor("h.groot")).fingerprint()).isNotEqualTo(today);
		});
		assertThat(writes()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.demir", "m.veenstra", "r.schouten", "t.techniek" })
	void nobodyElseFindsThem(String other) {
		Browser browser = new Browser(port);
		browser.signIn(other);
		assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
		assertThat(browser.get(PAGE + "/voorstel").statusCode()).isEqualTo(404);
		assertThat(new Browser(port).api("GET", "/api/v1/sharing-matrices", other, "").statusCode()).isEqualTo(404);
	}

	@Test
	void aConnectedSystemPreviewsAndProposesToo() {
		String text = matrix().replace("JGZ,ENROL,,", "JGZ,ENROL,O,").replace("\r", "").replace("\n", "\\n");
		String from = LocalDate.now(clock).plusDays(600).toString();
		String body = "{\"matrix\":\"" + text + "\",\"validFrom\":\"" + from + "\",\"reason\":\"" + REASON + "\"}";
		assertThat(send("/api/v1/sharing-matrices/previews", "b.heerema", body).body())
			.contains("\"category\":\"ENROL\"", "\"faults\":[]");
		var proposed = send("/api/v1/sharing-matrices", "b.heerema", body);
		assertThat(proposed.statusCode()).isEqualTo(201);
		String id = proposed.body().replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");
		String decision = "/api/v1/sharing-matrices/" + id + "/decisions";
		assertThat(send(decision, "b.heerema", "{\"approved\":false}").statusCode()).isEqualTo(403);
		assertThat(send(decision, "h.groot", "{\"approved\":false}").statusCode()).isEqualTo(204);
		assertThat(send("/api/v1/sharing-matrices", "h.groot", body).statusCode()).isEqualTo(404);
	}

	private boolean writes() {
		return access.writable(Role.YOUTH_HEALTH).contains(DataCategory.ENROL);
	}

	private HttpResponse<String> send(String path, String user, String body) {
		return new Browser(port).api("POST", path, user, body, "Idempotency-Key", UUID.randomUUID().toString());
	}

	private String matrix() {
		return admin.get(PAGE + "/matrix.csv").body();
	}

}
