package nl.routebord.web.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import nl.routebord.web.CsvFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoutebordTest
class ImportPagesTest {

	private static final String ADMIN = "b.heerema";

	private static final String API = "/api/v1/imports";

	private static final Path FIXTURES = Path.of("src/test/resources/region");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	private Browser browser;

	@BeforeEach
	void administratorSignsIn() {
		database.sql("delete from app.identity_sign_in_attempt").update();
		browser = new Browser(port);
		browser.signIn(ADMIN);
	}

	@Test
	void administratorReadsAFileInAndSeesEachFaultyRow() throws IOException {
		var started = upload(token("/inlezen"), "postcode-swv", "postcodes-faulty.csv");
		assertThat(started.statusCode()).isEqualTo(302);
		var page = started.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
		await().atMost(Duration.ofSeconds(60)).until(() -> browser.get(page).body().contains("Proefgedraaid"));
		assertThat(browser.get(page).body()).contains("Europoort")
			.contains("1001 staat al eerder in het bestand")
			.contains("De regel heeft 2 kolommen en moet er 4 hebben")
			.contains("Bea Heerema");
		assertThat(browser.get(page + "/stand").headers().firstValue("HX-Refresh")).contains("true");
		var sheet = browser.get(page + "/meldingen.csv");
		assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
		assertThat(sheet.body()).startsWith("\uFEFFRegel;Soort;").contains("\r\n3;Fout;Code ‘Europoort’");
		assertThat(browser.get("/inlezen").body()).contains(page);
	}

	@Test
	void formWithoutKindAndFileSaysBoth() {
		var answer = browser.post("/inlezen", "/inlezen");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Fout: ").contains("Kies wat voor bestand").contains("Kies een bestand.");
	}

	@Test
	void nobodyElseFindsThePagesOrTheApi() {
		browser.signIn("a.demir");
		assertThat(browser.get("/inlezen").statusCode()).isEqualTo(404);
		assertThat(browser.api("GET", API, "a.demir", "").statusCode()).isEqualTo(404);
		assertThat(browser.get(API).statusCode()).isEqualTo(401);
	}

	@Test
	void connectedSystemReadsAFileInOnceForOneKey() throws IOException {
		var body = multipart("postcodes.csv", "");
		var key = UUID.randomUUID().toString();
		var first = post("?kind=postcode-swv&dryRun=true", body, "multipart/form-data; boundary=grens", key);
		assertThat(first.statusCode()).isEqualTo(202);
		var place = first.headers().firstValue("Location").orElseThrow();
		await().atMost(Duration.ofSeconds(60))
			.until(() -> browser.api("GET", place, ADMIN, "").body().contains("\"DONE\""));
		assertThat(browser.api("GET", place, ADMIN, "").body()).contains("\"linesRead\":5")
			.contains("\"dryRun\":true")
			.contains("\"faulty\":0");
		var second = post("?kind=postcode-swv&dryRun=true", body, "multipart/form-data; boundary=grens", key);
		assertThat(second.headers().firstValue("Location")).contains(place);
	}

	@Test
	void connectedSystemSendsTheFileAsBodyAndReadsItsFaults() throws IOException {
		var started = post("?kind=postcode-swv&dryRun=true", Files.readString(FIXTURES.resolve("postcodes-faulty.csv")),
				"text/csv", UUID.randomUUID().toString());
		assertThat(started.statusCode()).isEqualTo(202);
		var place = started.headers().firstValue("Location").orElseThrow();
		await().atMost(Duration.ofSeconds(60))
			.until(() -> browser.api("GET", place, ADMIN, "").body().contains("\"DONE\""));
		assertThat(browser.api("GET", place + "/lines", ADMIN, "").body()).contains("\"line\":3")
			.contains("\"code\":\"swv-po\"")
			.contains("\"code\":\"short-row\"");
		assertThat(browser.api("GET", API, ADMIN, "").body()).contains(place.substring(API.length() + 1));
	}

	@Test
	void apiListsAllFaultsAtOnce() throws IOException {
		var answer = post("?kind=iets", "--grens--\r\n", "multipart/form-data; boundary=grens", "");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"kind\"").contains("\"file\"").contains("postcode-swv");
		assertThat(browser.api("GET", API + "/geen-id", ADMIN, "").statusCode()).isEqualTo(404);
		assertThat(browser.api("GET", API + "/" + UUID.randomUUID(), ADMIN, "").statusCode()).isEqualTo(404);
	}

	@Test
	void largeUploadElsewhereIsRefusedBeforeItIsRead() {
		var answer = browser.send("POST", "/profiel", "x".repeat((int) UploadLimit.USUAL + 1), "Content-Type",
				"multipart/form-data; boundary=grens");
		assertThat(answer.statusCode()).isEqualTo(413);
	}

	@Test
	void valueOfTheFileNeverBecomesAFormula() {
		assertThat(CsvFile.harmless("=1+1")).isEqualTo("'=1+1");
		assertThat(CsvFile.harmless("@x")).isEqualTo("'@x");
		assertThat(CsvFile.harmless("Code ‘=1+1’")).isEqualTo("Code ‘=1+1’");
	}

	private HttpResponse<String> upload(String token, String kind, String fixture) throws IOException {
		return browser.send("POST", "/inlezen",
				multipart(fixture, part("_csrf", token) + part("kind", kind) + part("dryRun", "true")), "Content-Type",
				"multipart/form-data; boundary=grens");
	}

	private HttpResponse<String> post(String query, String body, String type, String key) {
		return key.isEmpty() ? browser.send("POST", API + query, body, "Content-Type", type, "Authorization", basic())
				: browser.send("POST", API + query, body, "Content-Type", type, "Authorization", basic(),
						"Idempotency-Key", key);
	}

	private String token(String page) {
		var found = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(browser.get(page).body());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private static String multipart(String fixture, String before) throws IOException {
		return before + "--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Jan Jansen.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n" + Files.readString(FIXTURES.resolve(fixture)) + "\r\n--grens--\r\n";
	}

	private static String part(String name, String value) {
		return "--grens\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private static String basic() {
		return "Basic "
				+ Base64.getEncoder().encodeToString((ADMIN + ":routebord-demo").getBytes(StandardCharsets.UTF_8));
	}

}
