package nl.routebord.web.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The parties of the convenant, in pages and in the API. */
@RoutebordTest
class AccessionPagesTest {

	private static final String PAGE = "/beheer/convenant";

	@LocalServerPort
	private int port;

	@Autowired
	private OrganisationDesk organisations;

	@Autowired
	private Directory directory;

	@Autowired
	private Clock clock;

	private Browser browser;

	private String party;

	@BeforeEach
	void start() {
		browser = new Browser(port);
		String code = UUID.randomUUID().toString().substring(0, 8);
		party = organisations
			.register(new RegisterOrganisation(OrganisationKind.PROVIDER, code, "Hulp " + code, "Proefdam", null, null))
			.id()
			.value()
			.toString();
	}

	@Test
	void theAdministratorRecordsAnAccessionOnceAndItsEnd() {
		browser.signIn("b.heerema");
		String page = PAGE + "/" + party + "/toetreden";
		String request = UUID.randomUUID().toString();
		String[] fields = { "request", request, "signedOn", "01-10-2026", "from", "01-10-2026", "formName", "2026-114",
				"dpiaOn", "02-09-2026", "advisedOn", "09-09-2026", "advice", "Akkoord." };
		assertThat(browser.post(page, page, fields).statusCode()).isEqualTo(302);
		assertThat(browser.post(page, page, fields).statusCode()).as("sent twice").isEqualTo(302);
		String shown = browser.get(PAGE + "/" + party).body();
		assertThat(shown).contains("Doet mee", "2026-114", "Akkoord.", "De partij zelf");
		assertThat(shown.split("Toetreding vanaf", -1)).hasSize(2);
		String alter = shown.replaceAll("(?s).*href=\"(" + PAGE + "/" + party + "/[0-9a-f-]{36}/wijzigen)\".*", "$1");
		String end = LocalDate.now(clock).plusDays(20).toString();
		assertThat(browser.get(alter).body()).contains("2026-114", "02-09-2026");
		assertThat(browser
			.post(alter, alter, "request", UUID.randomUUID().toString(), "until", end, "formName", "2026-114")
			.statusCode()).isEqualTo(302);
		assertThat(browser.get(PAGE + "/" + party).body()).contains("Stopt binnenkort", "Eerder vastgelegd");
		assertThat(browser.post(PAGE, alter, "request", UUID.randomUUID().toString(), "until", end).statusCode())
			.as("what was corrected cannot be corrected again")
			.isEqualTo(409);
	}

	@Test
	void faultsAreToldAtTheFieldAndNothingIsRecorded() {
		browser.signIn("b.heerema");
		String page = PAGE + "/" + party + "/toetreden";
		var refused = browser.post(page, page, "request", UUID.randomUUID().toString(), "signedOn", "01-10-2026",
				"from", "01-10-2026", "until", "31-06-2027", "formName", "X-1");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Deze datum bestaat niet", "31-06-2027", "X-1");
		assertThat(browser.post(page, page, "request", UUID.randomUUID().toString(), "mandateOn", "01-10-2026").body())
			.contains("Kies wie met deze volmacht heeft getekend", "Vul een datum in");
		assertThat(browser.get(PAGE + "/" + party).body()).contains("nog niet toegetreden");
	}

	@Test
	void theDataProtectionOfficerReadsAndDoesNotWrite() {
		browser.signIn("h.groot");
		String list = browser.get(PAGE).body();
		assertThat(list).contains("GGD Waterland", "Jeugdhulp Oeverland", "Praktijk De Brug", "Stopt binnenkort");
		assertThat(browser.get(PAGE + "/" + board()).body()).contains("met volmacht van", "Stichting Vaart en Veld")
			.doesNotContain("/wijzigen");
		assertThat(browser.get(PAGE + "/" + party + "/toetreden").statusCode()).isEqualTo(404);
		assertThat(browser.post(PAGE, PAGE + "/" + party + "/toetreden", "signedOn", "01-10-2026").statusCode())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.demir", "m.veenstra", "r.schouten", "t.techniek", "q.rap" })
	void nobodyElseFindsThem(String other) {
		browser.signIn(other);
		assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
		assertThat(browser.get(PAGE + "/" + party).statusCode()).isEqualTo(404);
		Browser system = new Browser(port);
		assertThat(system.api("GET", "/api/v1/accessions", other, "").statusCode()).isEqualTo(404);
		assertThat(system.api("GET", "/api/v1/organisations/" + party + "/accessions", other, "").statusCode())
			.isEqualTo(404);
	}

	@Test
	void aConnectedSystemDoesTheSame() {
		String path = "/api/v1/organisations/" + party + "/accessions";
		String body = "{\"signedOn\":\"2026-10-01\",\"from\":\"2026-10-01\",\"formName\":\"A-1\"}";
		var created = send("b.heerema", path, body);
		assertThat(created.statusCode()).isEqualTo(201);
		String id = created.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
		assertThat(send("b.heerema", path, body).body()).contains("Er is al een toetreding");
		assertThat(send("h.groot", path, body).statusCode()).isEqualTo(404);
		String end = LocalDate.now(clock).plusDays(3).toString();
		assertThat(send("b.heerema", "/api/v1/accessions/" + id + "/alterations", "{\"until\":\"" + end + "\"}")
			.statusCode()).isEqualTo(201);
		assertThat(browser.api("GET", path, "h.groot", "").body()).contains("\"until\":\"" + end + "\"",
				"\"current\":false");
	}

	private HttpResponse<String> send(String user, String path, String body) {
		return new Browser(port).api("POST", path, user, body, "Idempotency-Key", UUID.randomUUID().toString());
	}

	private String board() {
		return directory.organisation(OrganisationKind.SCHOOL_BOARD, "99001").orElseThrow().id().value().toString();
	}

}
