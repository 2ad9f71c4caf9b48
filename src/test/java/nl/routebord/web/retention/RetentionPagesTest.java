package nl.routebord.web.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The destruction list as it is shown, sent and taken away. */
@RoutebordTest
class RetentionPagesTest {

	private static final String WHO = "a.demir";

	private static final String ADMIN = "b.heerema";

	private static final String TERMS = "/api/v1/retention-terms";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate database;

	@Test
	void whatOthersProposedIsSentAsItIsShownAndOwnIsTakenBack() {
		UUID mine = proposed(person(), "Besluit 1");
		UUID other = proposed(UUID.randomUUID(), "Besluit 1");
		Browser browser = signedIn(WHO);
		String page = browser.get("/bewaren").body();
		assertThat(page).contains("name=\"item\" value=\"" + other + "\"")
			.doesNotContain("value=\"" + mine + "\"")
			.contains("/bewaren/voorstellen/" + mine + "/intrekken", "Voorstel intrekken")
			.doesNotContain("/bewaren/voorstellen/" + other);
		assertThat(page).as("who must agree, by role").contains("Dat kan iemand met deze rol: ", "Mentor");
		assertThat(signedIn("c.visser").get("/bewaren").body()).as("of her school, in the same case")
			.contains("Van een andere eenheid", "name=\"item\" value=\"" + mine + "\"");
		assertThat(signedIn("d.oever").get("/bewaren").body()).doesNotContain(mine.toString());
		assertThat(browser.post("/bewaren", "/bewaren").body()).contains("Kies eerst wat vernietigd moet worden.");
		assertThat(browser.post("/bewaren", "/bewaren", "part", "SCHOOL_FILE:" + UUID.randomUUID()).body())
			.contains("Er is niets voorgesteld.");
		String number = database.queryForObject("select case_number from app.retention_item where id = ?", String.class,
				other);
		assertThat(browser.post("/bewaren", "/bewaren/" + number + "/akkoord").statusCode()).as("nothing chosen")
			.isEqualTo(404);
		assertThat(browser.post("/bewaren", "/bewaren/" + number + "/akkoord", "item", other.toString()).body())
			.as("its date has not come")
			.contains("De lijst is veranderd.");
		assertThat(browser.post("/bewaren", "/bewaren/voorstellen/" + other + "/intrekken").statusCode())
			.isEqualTo(404);
		assertThat(browser.post("/bewaren", "/bewaren/voorstellen/" + mine + "/intrekken").statusCode()).isEqualTo(302);
		assertThat(browser.get("/bewaren").body()).doesNotContain(mine.toString());
		UUID again = proposed(person(), "Besluit 1");
		assertThat(browser
			.api("POST", "/api/v1/retention-proposals/" + again + "/withdrawals", WHO, "", "Idempotency-Key",
					UUID.randomUUID().toString())
			.statusCode()).isEqualTo(204);
	}

	/** Abuse test 30. */
	@Test
	void aGroundNeverBecomesAFormula() {
		proposed(UUID.randomUUID(), "=HYPERLINK(\"https://example.org\")");
		assertThat(signedIn(WHO).get("/bewaren/lijst.csv").body()).contains("'=HYPERLINK(")
			.doesNotContain(";=HYPERLINK", ";\"=HYPERLINK");
	}

	@Test
	void termsAreReadAndSetByTheAdministratorsSystems() {
		Browser browser = new Browser(port);
		assertThat(browser.api("GET", TERMS, WHO, "").statusCode()).isEqualTo(404);
		assertThat(browser.api("GET", TERMS, ADMIN, "").body()).contains("\"SCHOOL_ABSENCE\"", "\"SCHOOL_REFERRAL\"");
		HttpResponse<String> faulty = set(browser, "{\"kind\":\"IETS\",\"years\":0}");
		assertThat(faulty.statusCode()).isEqualTo(422);
		assertThat(faulty.body()).contains("\"kind\"", "\"years\"", "\"validFrom\"", "\"source\"");
		HttpResponse<String> done = set(browser,
				"{\"kind\":\"CARE_FILE\",\"years\":21,\"months\":0,\"validFrom\":\"2090-01-01\",\"source\":\"Besluit 21\"}");
		assertThat(done.statusCode()).isEqualTo(201);
		assertThat(done.body()).contains("Besluit 21");
	}

	private HttpResponse<String> set(Browser browser, String body) {
		return browser.api("POST", TERMS, ADMIN, body, "Idempotency-Key", UUID.randomUUID().toString());
	}

	/** Of a case of hers, which is not due. */
	private UUID proposed(UUID by, String ground) {
		Map<String, Object> of = database.queryForMap("""
				select c.id, c.number, a.unit_id from app.route_case_file c
				join app.route_case_relation r on r.case_file_id = c.id
				join app.identity_appointment a on a.unit_id = r.unit_id where a.person_id = ? order by c.number limit 1
				""", person());
		UUID item = UUID.randomUUID();
		database.update(
				"""
						insert into app.retention_item (id, case_file_id, case_number, kind, unit_id, subject_id, started_on, due_on,
						    ground, proposed_by, proposed_at)
						values (?, ?, ?, 'SCHOOL_FILE', ?, ?, date '2020-01-01', date '2022-01-01', ?, ?, now())
						""",
				item, of.get("id"), of.get("number"), of.get("unit_id"), UUID.randomUUID(), ground, by);
		return item;
	}

	private UUID person() {
		return database.queryForObject("select id from app.identity_person where username = ?", UUID.class, WHO);
	}

	private Browser signedIn(String username) {
		Browser browser = new Browser(port);
		assertThat(browser.signIn(username).statusCode()).isEqualTo(302);
		return browser;
	}

}
