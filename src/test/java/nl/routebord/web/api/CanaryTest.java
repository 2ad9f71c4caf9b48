package nl.routebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.routebord.RoutebordTest;
import nl.routebord.process.ProcessTrace;
import nl.routebord.route.RouteRegion;
import nl.routebord.web.Browser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A pupil with a number, a name and a diagnosis that occur nowhere else goes the whole
 * route. Then everything that was left behind is searched for them: each row of each
 * table as a superuser's dump would hold it, the log, exports, mails and addresses.
 */
@RoutebordTest
class CanaryTest {

	/** Where a name belongs, in the open: searching and sorting need it. */
	private static final Set<String> NAMES = Set.of("app.pupil_pupil", "app.pupil_guardian", "app.route_case_name");

	private final String name = "Kanarie" + System.nanoTime();

	private final String diagnosis = "Kanariesyndroom" + System.nanoTime();

	private final String enforcement = "Kanarieproces" + System.nanoTime();

	private final String number = RouteRegion.pgn(5_000_000 + (int) (System.nanoTime() % 1_000_000));

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private FlywayConnectionDetails owner;

	@Test
	void whatIsSecretIsFoundNowhereItDoesNotBelong() throws Exception {
		try (LogLines log = LogLines.from()) {
			wholeRoute();
			as("b.timmer").get("/accounts").is(404);
			assertThat(log.text()).as("the log is listened to")
				.contains("refused by role")
				.doesNotContain(name)
				.doesNotContain(List.of(number, diagnosis, enforcement));
		}
	}

	private void wholeRoute() throws Exception {
		ApiMainJob job = new ApiMainJob(this::as, LocalDate.now(clock), name).withNumber(number);
		job.signal().family().kernpartners();
		secretsAreWrittenAndRead(job);
		job.apply().judge().advise();
		job.propose().decide(ApiClient.key()).is(200);
		trace.run("serviceTask_issueDecision", job.application());
		assertThat(as("a.demir").get(job.tlvPath() + "/letter").is(200).header("Content-Disposition"))
			.doesNotContain(name);
		List<String> secrets = List.of(number, diagnosis, enforcement);
		assertThat(addresses()).doesNotContain(name);
		assertThat(exports()).doesNotContain(name).doesNotContain(secrets);
		assertThat(tablesWith(name)).isSubsetOf(NAMES).isNotEmpty();
		for (String secret : secrets) {
			assertThat(tablesWith(secret)).as(secret).isEmpty();
		}
	}

	private void secretsAreWrittenAndRead(ApiMainJob job) throws IOException {
		ApiClient school = as("a.demir");
		write(school, job, "HEALTH", diagnosis);
		write(as("r.schouten"), job, "LPA_ENF", enforcement);
		String document = school
			.upload(job.casePath() + "/documents", Map.of("title", "Verslag " + diagnosis, "category", "HEALTH"),
					pdf(diagnosis))
			.is(201)
			.header("Location")
			.replaceFirst(".*/", "");
		assertThat(school.get(job.casePath() + "/journal-entries?limit=100").is(200).text()).contains(diagnosis)
			.doesNotContain(enforcement);
		assertThat(as("g.bos").get(job.casePath() + "/journal-entries?limit=100").is(200).text())
			.doesNotContain(enforcement)
			.doesNotContain(diagnosis);
		assertThat(school.get(job.casePath() + "/documents/" + document).is(200).text()).contains(diagnosis);
		assertThat(school.get(job.casePath() + "/documents").is(200).text()).contains("Verslag " + diagnosis);
		Browser browser = new Browser(port);
		browser.signIn("a.demir");
		assertThat(browser.post("/profiel", "/concepten/kanarie/1", "tekst", diagnosis).statusCode()).isEqualTo(200);
	}

	private void write(ApiClient writer, ApiMainJob job, String category, String text) {
		writer
			.post(job.casePath() + "/journal-entries",
					Map.of("kind", "NOTE", "on", LocalDate.now(clock).toString(), "category", category, "text", text))
			.is(201);
	}

	/** Where a search sends to, and the addresses on the page that it finds. */
	private String addresses() {
		Browser browser = new Browser(port);
		browser.signIn("a.demir");
		HttpResponse<String> sent = browser.post("/routes", "/zoeken", "q", name);
		String to = sent.headers().firstValue("Location").orElseThrow();
		String page = browser.get(to.replaceFirst("^http://[^/]+", "")).body();
		return to + String.join(" ",
				java.util.regex.Pattern.compile("(?:href|action|src)=\"([^\"]*)\"")
					.matcher(page)
					.results()
					.map((found) -> found.group(1))
					.toList());
	}

	private String exports() {
		Browser officer = new Browser(port);
		officer.signIn("h.groot");
		String today = LocalDate.now(clock).toString();
		return officer.post("/toegangslog", "/toegangslog/uitvoer").body()
				+ as("h.groot").get("/processing-log?from=" + today + "&until=" + today).is(200).text()
				+ as("h.groot").get("/access-log?limit=100").is(200).text();
	}

	/**
	 * Every row of every table of ours and of the engine, whatever row-level security
	 * says: all that a dump would hold. The embedded server brings no pg_dump, and one of
	 * another version refuses.
	 */
	private Set<String> tablesWith(String secret) throws SQLException {
		String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
		Set<String> found = new TreeSet<>();
		try (Connection connection = DriverManager.getConnection(owner.getJdbcUrl(), "postgres", "")) {
			JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			List<String> tables = database.sql("""
					select format('%I.%I', schemaname, tablename) from pg_tables
					where schemaname not in ('pg_catalog', 'information_schema')
					""").query(String.class).list();
			assertThat(tables).hasSizeGreaterThan(60).contains("engine.act_ru_variable", "app.outbox_mail");
			for (String table : tables) {
				boolean holds = database
					.sql("select exists (select from " + table
							+ " t where position(lower(:secret) in lower(t::text)) > 0 "
							+ "or position(:hex in t::text) > 0)")
					.param("secret", secret)
					.param("hex", hex)
					.query(Boolean.class)
					.single();
				if (holds) {
					found.add(table);
				}
			}
		}
		return found;
	}

	private static byte[] pdf(String title) throws IOException {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.getDocumentInformation().setTitle(title);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
	}

	private ApiClient as(String username) {
		return new ApiClient(port, username);
	}

}
