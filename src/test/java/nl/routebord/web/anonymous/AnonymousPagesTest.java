package nl.routebord.web.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Anonymous consults as people and systems use them. */
@RoutebordTest
class AnonymousPagesTest {

	private static final String TEXT = "Een leerling zit sinds drie weken thuis. Wie kan meedenken?";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate database;

	@Test
	void aQuestionIsAskedAnsweredAndBecomesASignal() {
		Browser aylin = Browser.as(port, "a.demir");
		assertThat(page(aylin, "/anoniem")).contains("Nieuw anoniem overleg");
		HttpResponse<String> wrong = aylin.post("/anoniem/nieuw", "/anoniem/nieuw", "text",
				"Het gaat om Sanne Jansen uit 1005 AB, zij zit thuis.");
		assertThat(wrong.body()).contains("kunnen zijn. Haal de naam weg", "staat een postcode", "Kies hoe oud",
				"Kies ten minste één eenheid");
		String address = located(
				aylin.post("/anoniem/nieuw", "/anoniem/nieuw", "ageBand", "THIRTEEN_TO_FIFTEEN", "sector", "VO",
						"problem", "ABSENCE", "text", TEXT, "partners", unit("g.bos"), "partners", unit("r.schouten")));
		assertThat(page(aylin, address)).contains(TEXT, "Wordt vernietigd op", "Maak er een signaal van");
		Browser gerda = Browser.as(port, "g.bos");
		assertThat(page(gerda, "/anoniem")).contains(address, "Wacht op uw antwoord");
		assertThat(page(gerda, address)).contains(TEXT).doesNotContain("Maak er een signaal van");
		assertThat(gerda.post(address, address + "/antwoorden", "text", "Bel Jan Jansen van ons team.").body())
			.contains("Haal de naam weg");
		assertThat(gerda.post(address, address + "/antwoorden", "text", "Wij denken graag mee.").statusCode())
			.isEqualTo(302);
		assertThat(page(aylin, address)).contains("Wij denken graag mee.");
		assertThat(gerda.post(address, address + "/signaal").statusCode()).isEqualTo(403);
		assertThat(Browser.as(port, "a.jonker").get(address).statusCode()).isEqualTo(404);
		assertThat(Browser.as(port, "b.timmer").get("/anoniem").statusCode()).isEqualTo(404);
		assertThat(Browser.as(port, "r.schouten").get("/anoniem/nieuw").statusCode()).isEqualTo(403);
		String number = database.queryForObject("""
				select c.number from app.route_case_file c join app.pupil_pupil p on p.id = c.pupil_id
				where p.last_name = 'Kuipers' order by c.opened_on limit 1""", String.class);
		assertThat(aylin.post(address, address + "/route", "number", "R-1999-0001").body())
			.contains("Dit is geen nummer van een route die u ziet.");
		assertThat(aylin.post(address, address + "/route", "number", number).body()).contains("Is dit het kind?",
				"Kuipers", number);
		assertThat(page(aylin, address)).as("looked only").contains("Maak er een signaal van");
		aylin.post("/routes/nieuw/leerling", "/routes/nieuw/opnieuw");
		assertThat(located(aylin.post(address, address + "/signaal"))).isEqualTo("/routes/nieuw/leerling");
		assertThat(page(aylin, "/routes/nieuw/signaal")).contains(TEXT);
		aylin.post("/routes/nieuw/leerling", "/routes/nieuw/opnieuw");
	}

	@Test
	void unfinishedWorkOnAnotherSignalIsNotThrownAway() {
		Browser oever = Browser.as(port, "d.oever");
		oever.post("/routes/nieuw/leerling", "/routes/nieuw/leerling", "lastName", "Bezig");
		String address = located(oever.post("/anoniem/nieuw", "/anoniem/nieuw", "ageBand", "TEN_TO_TWELVE", "sector",
				"PO", "problem", "OTHER", "text", TEXT, "partners", unit("g.bos")));
		assertThat(oever.post(address, address + "/signaal").statusCode()).isEqualTo(409);
		assertThat(page(oever, "/routes/nieuw/leerling")).contains("Bezig");
		oever.post("/routes/nieuw/leerling", "/routes/nieuw/opnieuw");
	}

	@Test
	void whatWasOnlySavedWhileTypingIsNotMixedWithAnotherChild() {
		Browser oever = Browser.as(port, "d.oever");
		oever.post("/routes/nieuw/leerling", "/routes/nieuw/opnieuw");
		assertThat(oever.post("/routes/nieuw/leerling", "/concepten/nieuw-signaal-leerling", "lastName", "Getypt")
			.statusCode()).isEqualTo(200);
		String address = located(oever.post("/anoniem/nieuw", "/anoniem/nieuw", "ageBand", "TEN_TO_TWELVE", "sector",
				"PO", "problem", "OTHER", "text", TEXT, "partners", unit("g.bos")));
		assertThat(oever.post(address, address + "/signaal").statusCode()).isEqualTo(409);
		assertThat(database.queryForList("select action from app.audit_entry where case_file = ?::uuid", String.class,
				address.replaceFirst(".*/", "")))
			.as("nothing was begun")
			.doesNotContain("ANONYMOUS_TO_SIGNAL");
		assertThat(page(oever, "/routes/nieuw/leerling")).contains("Getypt");
		oever.post("/routes/nieuw/leerling", "/routes/nieuw/opnieuw");
		assertThat(located(oever.post(address, address + "/signaal"))).isEqualTo("/routes/nieuw/leerling");
		oever.post(address, "/concepten/nieuw-signaal-leerling", "lastName", "Telaat", "request",
				UUID.randomUUID().toString());
		assertThat(page(oever, "/routes/nieuw/leerling")).as("saved late, by a form of another case")
			.doesNotContain("Telaat");
		oever.post("/routes/nieuw/leerling", "/routes/nieuw/opnieuw");
	}

	@Test
	void systemsDoTheSame() {
		Browser api = new Browser(port);
		String body = """
				{"ageBand":"TEN_TO_TWELVE","sector":"PO","problem":"HOME","text":"%s","partners":["%s"]}""";
		HttpResponse<String> faulty = api.api("POST", "/api/v1/anonymous-consults", "a.demir",
				body.formatted("Sanne Jansen is geboren op 12-05-2012 en zit thuis.", unit("g.bos")), "Idempotency-Key",
				UUID.randomUUID().toString());
		assertThat(faulty.statusCode()).isEqualTo(422);
		assertThat(faulty.body()).contains("anonymous.fault.NAME", "anonymous.fault.DATE").doesNotContain("Sanne");
		HttpResponse<String> made = api.api("POST", "/api/v1/anonymous-consults", "a.demir",
				body.formatted(TEXT, unit("g.bos")), "Idempotency-Key", UUID.randomUUID().toString());
		assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
		String address = made.headers().firstValue("Location").orElseThrow();
		assertThat(post(api, address + "/answers", "g.bos", "{\"text\":\"Wij denken mee.\"}").statusCode())
			.isEqualTo(204);
		assertThat(post(api, address + "/names", "g.bos", "{\"caseNumber\":\"R-2026-0001\"}"))
			.satisfies((refused) -> assertThat(refused.statusCode()).isEqualTo(403))
			.satisfies((refused) -> assertThat(refused.body()).contains("R40_SOURCE_ONLY"));
		assertThat(api.api("GET", address, "a.demir", "").body()).contains("Wij denken mee.");
		assertThat(api.api("GET", address, "a.jonker", "").statusCode()).isEqualTo(404);
		assertThat(api.api("GET", "/api/v1/anonymous-consults", "g.bos", "").body())
			.contains(address.substring(address.lastIndexOf('/') + 1));
	}

	private static HttpResponse<String> post(Browser api, String path, String username, String body) {
		return api.api("POST", path, username, body, "Idempotency-Key", UUID.randomUUID().toString());
	}

	private String unit(String username) {
		return database.queryForObject("""
				select a.unit_id from app.identity_person p join app.identity_appointment a on a.person_id = p.id
				where p.username = ? limit 1""", UUID.class, username).toString();
	}

	private static String located(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		Matcher path = Pattern.compile("^(?:https?://[^/]+)?(/.*)$")
			.matcher(answer.headers().firstValue("Location").orElseThrow());
		assertThat(path.find()).isTrue();
		return path.group(1);
	}

	private static String page(Browser browser, String path) {
		HttpResponse<String> page = browser.get(path);
		assertThat(page.statusCode()).as(path).isEqualTo(200);
		return page.body();
	}

}
