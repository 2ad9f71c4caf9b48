package nl.routebord.web.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseStage;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.OpenCase;
import nl.routebord.route.Opened;
import nl.routebord.route.RouteRegion;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The emergency door and inquiries, as the people of the demo region use them. */
@RoutebordTest
class GlassPagesTest {

	private static final String WHY = "Het kind heeft gezegd dat het niet meer wil leven.";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private Opened opened;

	private String base;

	@BeforeEach
	void aSignalledCaseThatTheFamilyWorkerDoesNotSeeYet() {
		Actor school = actor("a.demir");
		opened = opening.open(
				new OpenCase(UUID.randomUUID(), RouteRegion.pupil("Nood" + System.nanoTime(), "", "99AA00", "9901"),
						"WORRY", LocalDate.now(clock).minusDays(1).toString(), "Noor komt al twee weken niet.", false),
				school);
		caseStage.invite(opened.id(), actor("g.bos").unit(), school);
		base = "/routes/" + opened.number();
	}

	@Test
	void familyWorkerOpensTheDoorWithAWarningAndTheOfficerJudges() {
		Browser gerda = as("g.bos");
		assertThat(gerda.get(base).statusCode()).isEqualTo(404);
		String door = page(gerda, base + "/noodtoegang");
		assertThat(door).contains("Open voor vier uur", "krijgen meteen bericht").doesNotContain("Noor");
		assertThat(gerda.post(base + "/noodtoegang", base + "/noodtoegang").body())
			.contains("Kies waarom noodtoegang nodig is", "minstens 20");
		assertThat(gerda.post(base + "/noodtoegang", base + "/noodtoegang", "reason", "MELDCODE", "text", WHY)
			.statusCode()).isEqualTo(302);
		assertThat(page(gerda, base)).contains("Noodtoegang staat open tot", "Noor");
		assertThat(page(gerda, base + "/leerling")).contains("Noodtoegang staat open tot");
		assertThat(page(gerda, base + "/noodtoegang")).contains(WHY, "Het gezin weet het")
			.doesNotContain("Open voor vier uur");
		Matcher tell = Pattern.compile("action=\"([^\"]+/gezin)\"").matcher(page(gerda, base + "/noodtoegang"));
		assertThat(tell.find()).isTrue();
		assertThat(gerda.post(base + "/noodtoegang", tell.group(1)).body()).contains("Zeg of het gezin het weet");
		assertThat(gerda.post(base + "/noodtoegang", tell.group(1), "answer", "TOLD").statusCode()).isEqualTo(302);
		assertThat(page(as("a.demir"), base + "/noodtoegang")).contains("Ik heb dit gelezen").doesNotContain(WHY);
		Browser hans = as("h.groot");
		Matcher link = Pattern.compile("href=\"(/noodtoegang/" + opened.number() + "/[^\"]+)\"")
			.matcher(page(hans, "/noodtoegang"));
		assertThat(link.find()).isTrue();
		assertThat(page(hans, link.group(1))).contains(WHY).doesNotContain("Noor");
		assertThat(hans.post(link.group(1), link.group(1)).body()).contains("Kies uw oordeel");
		assertThat(hans
			.post(link.group(1), link.group(1), "outcome", "NOT_JUSTIFIED", "text", "Vragen aan de bron had gekund.")
			.statusCode()).isEqualTo(302);
		assertThat(gerda.get(base).statusCode()).isEqualTo(404);
		assertThat(page(gerda, base + "/noodtoegang")).contains("Niet terecht");
	}

	@Test
	void strangersAndOtherRolesFindNoDoor() {
		assertThat(as("k.dewit").get(base + "/noodtoegang").statusCode()).isEqualTo(404);
		Browser mentor = as("b.timmer");
		assertThat(page(mentor, base + "/noodtoegang")).contains("In uw rol is er geen noodtoegang");
		assertThat(mentor.post(base, base + "/noodtoegang", "reason", "MELDCODE", "text", WHY).statusCode())
			.isEqualTo(403);
		assertThat(as("a.demir").get("/noodtoegang").statusCode()).isEqualTo(404);
		assertThat(as("a.demir").get("/onderzoeken").statusCode()).isEqualTo(404);
	}

	@Test
	void officerLooksByWayOfAnInquiry() {
		Browser hans = as("h.groot");
		assertThat(hans.get(base).statusCode()).isEqualTo(404);
		assertThat(hans
			.post("/onderzoeken", "/onderzoeken", "number", "R-1999-0001", "ground", "KLACHT", "until",
					LocalDate.now(clock).toString())
			.body()).contains("Dit is geen nummer van een dossier");
		HttpResponse<String> begun = hans.post("/onderzoeken", "/onderzoeken", "number", opened.number(), "ground",
				"KLACHT", "until", LocalDate.now(clock).plusDays(3).toString());
		assertThat(begun.statusCode()).isEqualTo(302);
		String inquiry = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
		assertThat(page(hans, inquiry)).contains("van een andere organisatie", opened.number()).doesNotContain("Noor");
		assertThat(hans.post(inquiry, inquiry + "/sluiten").statusCode()).isEqualTo(302);
		assertThat(page(hans, "/onderzoeken")).contains("Gesloten", "Klacht");
	}

	@Test
	void systemsOpenTheDoorAndTheOfficerJudges() {
		String openings = "/api/v1/cases/" + opened.id().value() + "/emergency-openings";
		assertThat(api("POST", openings, "b.timmer", "{}").statusCode()).isEqualTo(403);
		assertThat(api("POST", openings, "k.dewit", "{}").statusCode()).isEqualTo(404);
		assertThat(api("POST", openings, "g.bos", "{}").statusCode()).isEqualTo(422);
		HttpResponse<String> made = api("POST", openings, "g.bos",
				"{\"reason\":\"MELDCODE\",\"text\":\"" + WHY + "\"}");
		assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
		String opening = made.headers().firstValue("Location").orElseThrow();
		assertThat(api("GET", openings, "g.bos", "").body()).contains("MELDCODE");
		String notices = opening + "/family-notices";
		assertThat(api("POST", notices, "g.bos", "{}").statusCode()).as("says nothing").isEqualTo(422);
		assertThat(api("POST", notices, "g.bos", "{\"told\":true,\"unsafe\":\"" + WHY + "\"}").statusCode())
			.isEqualTo(422);
		assertThat(api("POST", notices, "k.dewit", "{}").statusCode()).isEqualTo(404);
		assertThat(api("POST", notices, "g.bos", "{\"told\":true}").statusCode()).isEqualTo(204);
		assertThat(api("GET", "/api/v1/emergency-openings", "h.groot", "").body()).contains(opened.number());
		assertThat(api("POST", opening + "/reviews", "g.bos", "{}").statusCode()).isEqualTo(404);
		assertThat(api("POST", opening + "/reviews", "h.groot",
				"{\"outcome\":\"JUSTIFIED\",\"text\":\"Het kon niet wachten op de bron.\"}")
			.statusCode()).isEqualTo(204);
	}

	@Test
	void whoOpenedTheDoorClosesItSooner() {
		Browser gerda = as("g.bos");
		String openings = "/api/v1/cases/" + opened.id().value() + "/emergency-openings";
		String opening = api("POST", openings, "g.bos", "{\"reason\":\"VITAAL_BELANG\",\"text\":\"" + WHY + "\"}")
			.headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(api("GET", opening, "g.bos", "").body()).contains(WHY);
		assertThat(api("GET", opening, "k.dewit", "").statusCode()).isEqualTo(404);
		assertThat(api("POST", opening + "/closings", "a.demir", "{}").statusCode()).as("not hers").isEqualTo(404);
		assertThat(page(gerda, base)).contains("Noodtoegang staat open tot");
		Matcher close = Pattern.compile("action=\"([^\"]+/sluiten)\"").matcher(page(gerda, base + "/noodtoegang"));
		assertThat(close.find()).isTrue();
		assertThat(gerda.post(base + "/noodtoegang", close.group(1)).statusCode()).isEqualTo(302);
		assertThat(gerda.get(base).statusCode()).as("at the next request").isEqualTo(404);
		assertThat(page(gerda, base + "/noodtoegang")).contains("Gesloten op", "Open voor vier uur")
			.doesNotContain("/sluiten");
		assertThat(api("POST", opening + "/closings", "g.bos", "{}").statusCode()).as("again").isEqualTo(204);
		assertThat(database.queryForList("""
				select action || ' ' || decision from app.audit_entry
				where case_file = ? and action = 'CLOSE_GLASS' order by seq""", String.class, opened.id().value()))
			.containsExactly("CLOSE_GLASS DENY", "CLOSE_GLASS PERMIT");
		database.update("""
				update app.sharing_broken_glass set reviewed_at = now(), reviewed_by = user_id,
				    review_outcome = 'JUSTIFIED' where case_file_id = ?""", opened.id().value());
	}

	@Test
	void systemsOfTheOfficerOpenAndCloseAnInquiry() {
		HttpResponse<String> made = api("POST", "/api/v1/inquiries", "h.groot", "{\"caseNumber\":\"" + opened.number()
				+ "\",\"ground\":\"KLACHT\",\"until\":\"" + LocalDate.now(clock).plusDays(3) + "\"}");
		assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
		String inquiry = made.headers().firstValue("Location").orElseThrow();
		assertThat(api("GET", inquiry, "h.groot", "").body()).contains(opened.id().value().toString(), "KLACHT");
		assertThat(api("GET", inquiry, "a.demir", "").statusCode()).isEqualTo(404);
		assertThat(api("GET", "/api/v1/inquiries/" + UUID.randomUUID(), "h.groot", "").statusCode()).isEqualTo(404);
		assertThat(api("POST", inquiry + "/closings", "h.groot", "").statusCode()).isEqualTo(204);
		assertThat(api("GET", "/api/v1/inquiries", "h.groot", "").body()).contains("closedAt");
		assertThat(api("GET", "/api/v1/inquiries", "a.demir", "").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> api(String method, String path, String username, String body) {
		return new Browser(port).api(method, path, username, body, "Idempotency-Key", UUID.randomUUID().toString());
	}

	private Browser as(String username) {
		Browser browser = new Browser(port);
		browser.signIn(username);
		return browser;
	}

	private static String page(Browser browser, String path) {
		HttpResponse<String> page = browser.get(path);
		assertThat(page.statusCode()).as(path).isEqualTo(200);
		return page.body();
	}

	private Actor actor(String username) {
		return database.queryForObject("""
				select p.id, u.id, u.organisation_id, u.role from app.identity_person p
				join app.identity_appointment a on a.person_id = p.id join app.identity_unit u on u.id = a.unit_id
				where p.username = ? limit 1""",
				(row, number) -> Actor.person(new UserId(row.getObject(1, UUID.class)),
						new UnitId(row.getObject(2, UUID.class)), new OrganisationId(row.getObject(3, UUID.class)),
						Role.valueOf(row.getString(4))),
				username);
	}

}
