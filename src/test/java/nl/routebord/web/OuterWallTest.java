package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RoutebordTest
@ExtendWith(OutputCaptureExtension.class)
class OuterWallTest {

	private static final String ADMIN = "b.heerema";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@Autowired
	private Drafts drafts;

	@Autowired
	private DemoStage stage;

	private Browser browser;

	@BeforeEach
	void freshVisitor() {
		database.update("delete from app.identity_sign_in_attempt");
		browser = new Browser(port);
	}

	@Test
	void everyEndpointHasAnAccessRule() {
		List<HandlerMethod> endpoints = mappings.stream()
			.flatMap(mapping -> mapping.getHandlerMethods().values().stream())
			.toList();
		assertThat(endpoints).hasSizeGreaterThan(10)
			.allSatisfy(
					endpoint -> assertThat(AccessInterceptor.Rule.of(endpoint)).as(endpoint.toString()).isPresent());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a{b", "/%zz", "/a b", "/aanmelden?a=[b]^", "/..;/..%2f" })
	void whatTheServerRefusesItselfCarriesTheHeadersAndTellsNothing(String path) throws IOException {
		String answer;
		try (Socket socket = new Socket("localhost", port)) {
			socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("Content-Security-Policy: default-src 'self'", "X-Content-Type-Options: nosniff",
					"X-Frame-Options: DENY", "Referrer-Policy: same-origin")
			.doesNotContainIgnoringCase("tomcat")
			.doesNotContainIgnoringCase("exception")
			.doesNotContain("\tat ");
		assertThat(answer.split("X-Frame-Options:", -1)).hasSize(2);
	}

	@Test
	void refusalByRoleWritesALineThatHoldsNoAddress() {
		browser.signIn("a.demir", "routebord-demo");
		int before = refusals();
		assertThat(browser.get("/beheer/gebruikers").statusCode()).isEqualTo(404);
		assertThat(refusals()).isEqualTo(before + 1);
	}

	private int refusals() {
		return Objects.requireNonNull(database.queryForObject(
				"select count(*) from app.audit_entry where action = 'REACH_ENDPOINT' and decision = 'DENY'",
				Integer.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/aanmelden", "/profiel", "/bestaat-niet", "/beheer/gebruikers", "/api/v1/accounts",
			"/api/bestaat-niet", "/api/openapi.json", "/app.css", "/bestaat-niet.css", "/error", "/%3Cscript%3E" })
	void everyAnswerCarriesTheHeaders(String path) {
		HttpResponse<String> answer = browser.get(path);
		assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Cache-Control")).contains((path.equals("/app.css")) ? "public" : "no-store");
		assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
		assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.springframework");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\\u0000b", "\\u0000" })
	void textThatTheDatabaseCannotHoldIsABadRequestAndNoClash(String text) {
		HttpResponse<String> answer = browser.api("POST", "/api/v1/case-searches", "a.demir",
				"{\"text\":\"" + text + "\"}");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("/problems/web.");
	}

	@Test
	void textWithANulIsRefusedAtTheDoorByTheNameOfItsField(CapturedOutput output) {
		int before = output.getAll().length();
		assertThat(browser.api("POST", "/api/v1/case-searches", "a.demir", "{\"text\":\"a\\u0000b\"}").body())
			.contains("\"text\"", "onzichtbaar teken");
		browser.signIn("a.demir", "routebord-demo");
		for (String page : List.of("/bewaren/vasthouden", "/anoniem/nieuw", "/routes/nieuw/signaal")) {
			HttpResponse<String> answer = browser.post("/bewaren", page, "text", "a\0b", "signalText", "a\0b");
			assertThat(answer.statusCode()).as(page).isEqualTo(400);
			assertThat(answer.body()).as(page).contains("onzichtbaar teken");
			assertThat(browser.post("/bewaren", page, "te\0xt", "a").statusCode()).as("name at " + page).isEqualTo(400);
		}
		assertThat(browser.post("/bewaren", "/concepten/proef", "te\0xt", "a").statusCode()).isEqualTo(400);
		assertThat(browser.get("/bewaren?te%00xt=a").statusCode()).isEqualTo(400);
		assertThat(new Browser(port).signIn("a\0b", "x\0").statusCode()).isLessThan(500);
		assertThat(output.getAll().substring(before)).doesNotContain(" ERROR ");
	}

	@Test
	void brokenUploadIsABadRequest() {
		HttpResponse<String> answer = browser.send("POST",
				"/api/v1/cases/" + UUID.randomUUID() + "/documents?title=x&category=OPP", "--x\r\nfoo", "Content-Type",
				"multipart/form-data; boundary=x", "Authorization", "Basic " + java.util.Base64.getEncoder()
					.encodeToString("a.demir:routebord-demo".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		assertThat(answer.statusCode()).isEqualTo(400);
	}

	/** The server takes such a form not apart at all, so its token is not read either. */
	@Test
	void uploadWithANameThatCannotBeReadIsABadRequestWithASentence() {
		browser.signIn("a.demir", "routebord-demo");
		String page = "/routes/R-2026-0001/documenten";
		String type = "multipart/form-data; boundary=x";
		String file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0.pdf\"\r\n\r\nx\r\n--x--\r\n";
		HttpResponse<String> broken = browser.send("POST", page, file, "Content-Type", type);
		assertThat(broken.statusCode()).isEqualTo(400);
		assertThat(broken.body()).contains("Dit bestand kunnen wij niet lezen");
		String text = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n" + "a".repeat(3_000_000)
				+ "\r\n--x--\r\n";
		assertThat(browser.send("POST", page, text, "Content-Type", type).statusCode()).isEqualTo(413);
		assertThat(browser.send("POST", page, file.replace("\0", ""), "Content-Type", type).statusCode())
			.as("without its token")
			.isEqualTo(403);
	}

	@Test
	void manyRefusalsAtOnceDoNotWaitForEachOther() {
		List<CompletableFuture<Integer>> answers = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> new Browser(port)
				.api("POST", "/api/v1/cases/" + UUID.randomUUID() + "/family-contacts", "k.dewit", "{}", "If-Match",
						"\"0\"", "Idempotency-Key", UUID.randomUUID().toString())
				.statusCode(), runnable -> new Thread(runnable).start()))
			.limit(30)
			.toList();
		assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(404));
	}

	@Test
	void sessionCookieIsOutOfReachOfScriptsAndOtherSites() {
		assertThat(header(browser.get("/aanmelden"), "Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
	}

	@Test
	void formWithoutItsTokenIsRefused() {
		browser.signIn(ADMIN);
		assertThat(browser
			.send("POST", "/beheer/gebruikers/nieuw", "username=x&name=x&mail=x", "Content-Type",
					"application/x-www-form-urlencoded")
			.statusCode()).isEqualTo(403);
		assertThat(browser.send("POST", "/afmelden", "").statusCode()).isEqualTo(403);
		assertThat(browser.get("/profiel").statusCode()).isEqualTo(200);
	}

	@Test
	void sessionOpensNoDoorOfTheApi() {
		browser.signIn(ADMIN);
		assertThat(browser.get("/api/v1/accounts").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/engine", "/camunda/app", "/app/admin", "/actuator", "/actuator/env",
			"/h2-console", "/webjars/camunda", "/swagger-ui.html", "/v3/api-docs" })
	void nothingOfTheEngineOrTheServerIsReachable(String path) {
		assertThat(browser.get(path).statusCode()).isIn(302, 404);
		browser.signIn("t.techniek");
		assertThat(browser.get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void forbiddenAndUnknownGiveTheSameAnswer() {
		browser.signIn("b.timmer");
		HttpResponse<String> forbidden = browser.get("/beheer/gebruikers");
		HttpResponse<String> unknown = browser.get("/beheer/bestaatniet");
		assertThat(forbidden.statusCode()).isEqualTo(404);
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(neutral(forbidden.body())).isEqualTo(neutral(unknown.body()));

		String path = "/api/v1/accounts/" + UUID.randomUUID();
		HttpResponse<String> noRole = browser.api("GET", path, "b.timmer", "");
		HttpResponse<String> noAccount = browser.api("GET", path, ADMIN, "");
		HttpResponse<String> noId = browser.api("GET", "/api/v1/accounts/geen-id", ADMIN, "");
		assertThat(noRole.body()).isEqualTo(noAccount.body()).isEqualTo(noId.body());
		assertThat(List.of(noRole.statusCode(), noAccount.statusCode(), noId.statusCode())).containsOnly(404);
	}

	@Test
	void apiAsksForNameAndPasswordAndForARoleWhenThereAreSeveral() {
		HttpResponse<String> nobody = browser.get("/api/v1/organisations?kind=SWV");
		assertThat(nobody.statusCode()).isEqualTo(401);
		assertThat(header(nobody, "WWW-Authenticate")).startsWith("Basic");
		assertThat(header(nobody, "Content-Type")).startsWith("application/problem+json");
		assertThat(header(nobody, "Set-Cookie")).isEmpty();

		assertThat(browser.api("GET", "/api/v1/organisations?kind=SWV", "m.veenstra", "").body())
			.contains("Samenwerkingsverband De Linie vo");
		HttpResponse<String> several = browser.api("GET", "/api/v1/organisations?kind=SWV", "s.jansen", "");
		assertThat(several.statusCode()).isEqualTo(400);
		assertThat(several.body()).contains("Routebord-Role");
		assertThat(
				browser.api("GET", "/api/v1/organisations?kind=SWV", "s.jansen", "", "Routebord-Role", "SWV_CONSULTANT")
					.statusCode())
			.isEqualTo(200);
		assertThat(browser.api("GET", "/api/v1/organisations?kind=SWV", "s.jansen", "", "Routebord-Role", "SWV_DECIDER")
			.statusCode()).isEqualTo(400);
	}

	@Test
	void problemSaysAllFaultsAtOnceInTheLanguageAskedFor() {
		String body = "{\"username\":null,\"name\":7,\"mail\":{\"a\":1},\"role\":\"F_BEH\",\"version\":3}";
		HttpResponse<String> dutch = browser.api("POST", "/api/v1/accounts", ADMIN, body);
		assertThat(dutch.statusCode()).isEqualTo(400);
		assertThat(dutch.body()).contains("\"type\":\"/problems/web.invalid-input\"", "\"field\":\"role\"",
				"\"field\":\"version\"", "\"field\":\"mail\"", "\"field\":\"username\"", "Dit veld bestaat niet");
		assertThat(browser.api("POST", "/api/v1/accounts", ADMIN, body, "Accept-Language", "en").body())
			.contains("This field does not exist");
		assertThat(browser.api("POST", "/api/v1/accounts", ADMIN, "{\"username\":").body())
			.contains("geen geldige JSON");
		assertThat(browser.api("POST", "/api/v1/accounts", ADMIN, "[".repeat(10_000)).statusCode()).isEqualTo(400);
		HttpResponse<String> rules = browser.api("POST", "/api/v1/accounts", ADMIN,
				"{\"username\":\"A\",\"name\":\" \",\"mail\":\"x\"}");
		assertThat(rules.statusCode()).isEqualTo(422);
		assertThat(rules.body()).contains("\"field\":\"username\"", "\"field\":\"name\"", "\"field\":\"mail\"");
	}

	@Test
	void methodMediaTypeAndSizeAreRefusedAsProblems() {
		HttpResponse<String> method = browser.api("DELETE", "/api/v1/accounts", ADMIN, "");
		assertThat(method.statusCode()).isEqualTo(405);
		assertThat(header(method, "Allow")).contains("GET", "POST");
		assertThat(method.body()).contains("Dit adres kent deze handeling niet.");
		HttpResponse<String> type = browser.send("POST", "/api/v1/accounts", "<a/>", "Authorization",
				Browser.basic(ADMIN), "Content-Type", "application/xml");
		assertThat(type.statusCode()).isEqualTo(415);
		assertThat(header(type, "Content-Type")).startsWith("application/problem+json");
		HttpResponse<String> large = browser.api("POST", "/api/v1/accounts", ADMIN,
				"\"" + "x".repeat(1_100_000) + "\"");
		assertThat(large.statusCode()).isEqualTo(413);
		assertThat(browser.send("TRACE", "/aanmelden", "").statusCode()).isIn(400, 405);
	}

	@Test
	void whoTypesTooMuchHearsOfTextAndNotOfAFile() {
		HttpResponse<String> page = browser.post("/aanmelden", "/aanmelden", "username", "x".repeat(1_100_000));
		assertThat(page.statusCode()).isEqualTo(413);
		assertThat(page.body()).contains("Dit is te veel tekst").doesNotContain("20 MB");
	}

	@Test
	void changeNamesTheStateItWasMadeOn() {
		String account = open("e" + suffix());
		String path = "/api/v1/accounts/" + account;
		String change = "{\"name\":\"Ander\",\"mail\":\"a@voorbeeld.nl\",\"disabled\":false}";
		String tag = header(browser.api("GET", path, ADMIN, ""), "ETag");
		assertThat(browser.api("PUT", path, ADMIN, change).statusCode()).isEqualTo(428);
		assertThat(browser.api("PUT", path, ADMIN, change, "If-Match", "\"99\"").statusCode()).isEqualTo(412);
		HttpResponse<String> changed = browser.api("PUT", path, ADMIN, change, "If-Match", tag);
		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(header(changed, "ETag")).isNotEqualTo(tag);
		assertThat(browser.api("PUT", path, ADMIN, change, "If-Match", tag).statusCode()).isEqualTo(412);
	}

	@Test
	void samePostTwiceHasOneEffectAndOneAnswer() {
		String key = UUID.randomUUID().toString();
		String unit = unitBody("Loket " + suffix());
		HttpResponse<String> first = browser.api("POST", "/api/v1/units", ADMIN, unit, "Idempotency-Key", key);
		HttpResponse<String> again = browser.api("POST", "/api/v1/units", ADMIN, unit, "Idempotency-Key", key);
		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));

		HttpResponse<String> otherBody = browser.api("POST", "/api/v1/units", ADMIN, unitBody("Anders " + suffix()),
				"Idempotency-Key", key);
		assertThat(otherBody.statusCode()).isEqualTo(422);
		HttpResponse<String> otherPerson = browser.api("POST", "/api/v1/units", "m.veenstra", unit, "Idempotency-Key",
				key);
		assertThat(otherPerson.statusCode()).isEqualTo(422);
		assertThat(otherPerson.body()).doesNotContain("Loket");
	}

	@Test
	void anAnswerIsNotRepeatedToWhoHasNoRoleAnyMore() {
		String key = UUID.randomUUID().toString();
		String unit = unitBody("Vertrek " + suffix());
		assertThat(browser.api("POST", "/api/v1/units", ADMIN, unit, "Idempotency-Key", key).statusCode())
			.isEqualTo(201);
		String ends = "update app.identity_appointment set valid_until = %s where person_id = "
				+ "(select id from app.identity_person where username = '" + ADMIN + "') and role = 'FUNCTIONAL_ADMIN'";
		database.update(ends.formatted("valid_from"));
		try {
			HttpResponse<String> again = browser.api("POST", "/api/v1/units", ADMIN, unit, "Idempotency-Key", key);
			assertThat(again.statusCode()).isEqualTo(401);
			assertThat(again.body()).doesNotContain("Vertrek");
		}
		finally {
			database.update(ends.formatted("null"));
		}
	}

	@Test
	void whatOnlyReadsIsAskedAnewAndNothingOfItIsKept() {
		String key = UUID.randomUUID().toString();
		for (int time = 0; time < 2; time++) {
			assertThat(
					browser.api("POST", "/api/v1/case-searches", "a.demir", "{}", "Idempotency-Key", key).statusCode())
				.isLessThan(300);
		}
		assertThat(
				database.queryForObject("select count(*) from app.web_idempotency where key = ?", Integer.class, key))
			.isZero();
	}

	@Test
	void anAnswerFromBeforeTheVaultIsRepeatedAsItIs() {
		String key = UUID.randomUUID().toString();
		String unit = unitBody("Oud " + suffix());
		assertThat(browser.api("POST", "/api/v1/units", ADMIN, unit, "Idempotency-Key", key).statusCode())
			.isEqualTo(201);
		database.update("update app.web_idempotency set body = convert_to('{\"plain\":1}', 'UTF8') where key = ?", key);
		assertThat(browser.api("POST", "/api/v1/units", ADMIN, unit, "Idempotency-Key", key).body())
			.isEqualTo("{\"plain\":1}");
	}

	@Test
	void samePostAtTheSameTimeHasOneEffectAndOneAnswer() {
		String key = UUID.randomUUID().toString();
		String name = "Tegelijk " + suffix();
		String unit = unitBody(name);
		List<CompletableFuture<HttpResponse<String>>> posts = Stream
			.generate(() -> CompletableFuture
				.supplyAsync(() -> new Browser(port).api("POST", "/api/v1/units", ADMIN, unit, "Idempotency-Key", key)))
			.limit(4)
			.toList();
		assertThat(posts.stream().map(CompletableFuture::join).map(HttpResponse::statusCode)).containsOnly(201);
		assertThat(posts.stream().map(CompletableFuture::join).map(HttpResponse::body).distinct()).hasSize(1);
		assertThat(
				database.queryForObject("select count(*) from app.identity_unit where name = ?", Integer.class, name))
			.isEqualTo(1);
	}

	@Test
	void refusedPostCanBeMendedUnderTheSameKey() {
		String key = UUID.randomUUID().toString();
		assertThat(browser.api("POST", "/api/v1/units", ADMIN, unitBody(" "), "Idempotency-Key", key).statusCode())
			.isEqualTo(422);
		assertThat(browser.api("POST", "/api/v1/units", ADMIN, unitBody("Goed " + suffix()), "Idempotency-Key", key)
			.statusCode()).isEqualTo(201);
	}

	@Test
	void administratorGivesHimselfNoRole() {
		String self = database.queryForObject("select id::text from app.identity_person where username = ?",
				String.class, ADMIN);
		String decider = database
			.queryForObject("select id::text from app.identity_unit where role = 'SWV_DECIDER' limit 1", String.class);
		HttpResponse<String> answer = browser.api("POST", "/api/v1/accounts/" + self + "/appointments", ADMIN,
				"{\"unit\":\"" + decider + "\",\"from\":\"2026-01-01\"}");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("U kunt uzelf geen rol geven");
	}

	@Test
	void administratorAddsAppointsAndBlocksByPage() {
		browser.signIn(ADMIN);
		String name = "p" + suffix();
		HttpResponse<String> wrong = browser.post("/beheer/gebruikers/nieuw", "/beheer/gebruikers/nieuw", "name",
				"Pia Proef", "username", "é", "mail", "geen");
		assertThat(wrong.body()).contains("Pia Proef", "Kies een gebruikersnaam", "Vul een e-mailadres in");
		HttpResponse<String> added = browser.post("/beheer/gebruikers/nieuw", "/beheer/gebruikers/nieuw", "name",
				"Pia Proef", "username", name, "mail", name + "@voorbeeld.nl");
		assertThat(added.body()).contains("Tijdelijk wachtwoord: ");
		String page = "/beheer/gebruikers/" + database
			.queryForObject("select id::text from app.identity_person where username = ?", String.class, name);
		assertThat(browser.get(page).body()).doesNotContain("Tijdelijk wachtwoord: ");

		String unit = database.queryForObject("select id::text from app.identity_unit where role = 'REPORTER' limit 1",
				String.class);
		assertThat(browser.post(page, page + "/gegevens", "name", "Kim", "mail", "k@voorbeeld.nl", "version", "x")
			.statusCode()).isEqualTo(400);
		assertThat(browser.post(page, page + "/aanstellingen", "unit", unit, "from", "31-06-2026").body())
			.contains("aria-invalid=\"true\"");
		assertThat(browser.post(page, page + "/aanstellingen", "unit", unit, "from", "01-06-2026").statusCode())
			.isEqualTo(302);
		assertThat(browser.get(page).body()).contains("Beleidsmedewerker");

		browser.post("/beheer/gebruikers", "/beheer/gebruikers/zoeken", "q", "pia pr");
		assertThat(browser.get("/beheer/gebruikers?gezocht=true").body()).contains(name).doesNotContain("a.demir");
		assertThat(browser.post(page, page + "/blokkeren", "version", "99").statusCode()).isEqualTo(409);
		assertThat(browser.get(page).body()).doesNotContain("Geblokkeerd");
		assertThat(browser.get("/beheer/organisaties").body()).contains("Samenwerkingsverband De Linie vo");
	}

	@Test
	void draftIsThereAgainAndOnlyForItsWriter() {
		browser.signIn("a.demir");
		HttpResponse<String> saved = browser.post("/profiel", "/concepten/proef/1", "tekst", "half af", "pgn",
				"123456782");
		assertThat(saved.body()).startsWith("Concept bewaard om ");
		assertThat(database.queryForObject("select content::text from app.web_draft where key like '%:proef/1'",
				String.class))
			.startsWith("\"v1|")
			.doesNotContain("half af");
		assertThat(drafts.load(stage.actor("a.demir"), "proef/1")).containsEntry("tekst", "half af")
			.doesNotContainKeys("pgn", "_csrf");
	}

	private String open(String username) {
		HttpResponse<String> opened = browser.api("POST", "/api/v1/accounts", ADMIN,
				"{\"username\":\"" + username + "\",\"name\":\"Iemand\",\"mail\":\"i@voorbeeld.nl\"}");
		assertThat(opened.statusCode()).isEqualTo(201);
		return header(opened, "Location").replaceFirst(".*/", "");
	}

	private String unitBody(String name) {
		String swv = database.queryForObject(
				"select id::text from app.identity_organisation where kind = 'SWV' and code = 'PO9901'", String.class);
		return "{\"organisation\":\"" + swv + "\",\"role\":\"REPORTER\",\"name\":\"" + name + "\"}";
	}

	private static String suffix() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	private static String neutral(String body) {
		return body.replaceAll("(value|content)=\"[\\w-]{40,}\"", "");
	}

}
