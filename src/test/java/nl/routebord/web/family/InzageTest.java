package nl.routebord.web.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy of AVG 15, over real HTTP. */
@RoutebordTest
class InzageTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ObjectMapper json;

	@Test
	void theFamilyTakesACopyOfWhatItMayReadWithoutOthers() throws Exception {
		String number = number("Kuipers");
		signedIn("r.schouten").get("/routes/" + number);
		Browser parent = signedIn("ouder.dewal");
		HttpResponse<String> taken = parent.get("/mijn/" + number + "/inzage.json");
		assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
		assertThat(taken.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((name) -> assertThat(name).contains("attachment", number).doesNotContain("Kuipers"));
		JsonNode copy = json.readTree(taken.body());
		List<String> kinds = new ArrayList<>();
		copy.get("sections").forEach((section) -> kinds.add(section.get("kind").asText()));
		assertThat(kinds).contains("WHO", "JOURNAL", "TALKS", "LOOKS");
		assertThat(taken.body()).doesNotContain("PRIMARY", "\"VO ").containsPattern("(onderwijs|school|basis).*\\d{4}");
		assertThat(taken.body()).contains("Kuipers")
			.as("no employee, no guardian's mail or phone")
			.doesNotContain("Demir", "Schouten", "Elzinga", "@", "06-");
		assertThat(database
			.sql("select count(*) from app.audit_entry where action = 'INZAGE_TAKEN' and actor_role = 'PARENT'")
			.query(Integer.class)
			.single()).isPositive();
		HttpResponse<String> pdf = parent.get("/mijn/" + number + "/inzage.pdf");
		assertThat(pdf.statusCode()).isEqualTo(200);
		assertThat(pdf.body()).startsWith("%PDF");
		assertThat(signedIn("ouder.terhorst").get("/mijn/" + number + "/inzage.json").statusCode()).isEqualTo(404);
	}

	@Test
	void aUnitTakesWhatItKeepsForARequestThatItGranted() {
		String number = number("ter Horst");
		Browser parent = signedIn("ouder.terhorst");
		String form = "/mijn/" + number + "/verzoek";
		Matcher unit = Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*>Ondersteunings")
			.matcher(parent.get(form).body());
		assertThat(unit.find()).isTrue();
		String wish = "Een kopie graag. " + UUID.randomUUID();
		parent.post(form, form, "request", UUID.randomUUID().toString(), "right", "INZAGE", "unit", unit.group(1),
				"question", wish);
		String id = database.sql("select id::text from app.rights_request where text = :wish")
			.param("wish", wish)
			.query(String.class)
			.single();
		Browser coordinator = signedIn("a.demir");
		String page = "/routes/" + number + "/verzoeken/" + id;
		assertThat(coordinator.get(page + "/inzage.json").statusCode()).as("not granted yet").isEqualTo(404);
		assertThat(coordinator.get(page).body()).contains(wish, "Meer tijd nodig", "rechtbank");
		coordinator.post(page, page, "granted", "true", "answer", "Hier is de kopie.");
		HttpResponse<String> copy = coordinator.get(page + "/inzage.json");
		assertThat(copy.statusCode()).as(copy.body()).isEqualTo(200);
		assertThat(copy.body()).contains("JOURNAL", "TALKS").doesNotContain("LOOKS");
		assertThat(signedIn("m.veenstra").get(page + "/inzage.json").statusCode()).isEqualTo(404);
	}

	private Browser signedIn(String username) {
		Browser browser = new Browser(port);
		assertThat(browser.signIn(username).statusCode()).isEqualTo(302);
		return browser;
	}

	/** The demo pupils of these names are there once. */
	private String number(String lastName) {
		return database.sql("""
				select c.number from app.route_case_file c join app.pupil_pupil p on p.id = c.pupil_id
				where p.last_name = :last or p.prefix || ' ' || p.last_name = :last order by c.opened_on limit 1
				""").param("last", lastName).query(String.class).single();
	}

}
