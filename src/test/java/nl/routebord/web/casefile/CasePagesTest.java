package nl.routebord.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import nl.routebord.web.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages and the API of a case as people and systems reach them, over real HTTP. */
@RoutebordTest
class CasePagesTest {

	private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

	private static final Pattern NUMBER = Pattern.compile("\"number\":\"(R-[0-9-]+)\"");

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

	private static final int MOST_STATEMENTS = 12;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private String lastName;

	@BeforeEach
	void newPupil() {
		lastName = "Pagina" + UUID.randomUUID().toString().substring(0, 8);
	}

	private String yesterday() {
		return LocalDate.now(clock).minusDays(1).toString();
	}

	private void fillIn(Browser school, String signal) {
		HttpResponse<String> first = school.post("/routes/nieuw/leerling", "/routes/nieuw/leerling", "firstName",
				"Noor", "prefix", "van", "lastName", lastName, "birthDate", "12-03-2012", "schoolType", "VO",
				"className", "3hb", "enrolledFrom", "01-08-2026");
		assertThat(location(first)).as(first.body()).endsWith("/routes/nieuw/gezin");
		HttpResponse<String> second = school.post("/routes/nieuw/gezin", "/routes/nieuw/gezin", "street", "Dijk",
				"houseNumber", "12 a", "postcode", "1005 ab", "place", "Waterdam", "municipality", "9901",
				"firstGuardianName", "M. Ouder", "_firstGuardianHasAuthority", "on", "firstGuardianHasAuthority",
				"true", "firstGuardianMail", "ouder@voorbeeld.nl");
		assertThat(location(second)).as(second.body()).endsWith("/routes/nieuw/signaal");
		HttpResponse<String> third = school.post("/routes/nieuw/signaal", "/routes/nieuw/signaal", "signalKind",
				"WORRY", "signalledOn", yesterday(), "signalText", signal);
		assertThat(location(third)).as(third.body()).endsWith("/routes/nieuw/controleren");
	}

	private String open(Browser school, String signal) {
		fillIn(school, signal);
		String request = found(REQUEST, school.get("/routes/nieuw/controleren").body());
		HttpResponse<String> opened = school.post("/routes/nieuw/controleren", "/routes/nieuw/controleren", "request",
				request, "pgn", "");
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
		return found(Pattern.compile("/routes/(R-[0-9-]+)"), location(opened));
	}

	@Test
	void schoolOpensACaseInStepsAndTakesTheFirstOnes() {
		Browser school = Browser.as(port, "a.demir");
		String number = open(school, "Noor komt al twee weken niet.");
		String page = school.get("/routes/" + number).body();
		assertThat(page).contains("Noor van " + lastName, number, "Noor komt al twee weken niet.",
				"Gezin spreken en grondslag kiezen", "Zichtbaar voor");
		String form = school.get("/routes/" + number + "/gesprek").body();
		HttpResponse<String> wrong = school.post("/routes/" + number + "/gesprek", "/routes/" + number + "/gesprek",
				"request", found(REQUEST, form), "version", found(VERSION, form), "on", "31-06-2026", "text", "Blijft");
		assertThat(wrong.statusCode()).isEqualTo(200);
		assertThat(wrong.body()).contains("Deze datum bestaat niet", "Kies een grondslag", "Blijft", "31-06-2026");
		String[] talk = { "request", found(REQUEST, form), "version", found(VERSION, form), "on", yesterday(),
				"spokeWith", "PARENTS_AND_PUPIL", "text", "Goed gesprek.", "basis", "PUBLIC_TASK", "informed", "true" };
		assertThat(post(school, number, "/gesprek", talk).statusCode()).isEqualTo(302);
		assertThat(post(school, number, "/gesprek", talk).statusCode()).as("sent twice").isEqualTo(302);
		assertThat(school.get("/routes/" + number).body()).contains("Gezin gesproken", "Goed gesprek.",
				"Zienswijze van ouders en leerling vastleggen");
		HttpResponse<String> stale = post(school, number, "/gesprek", "request", UUID.randomUUID().toString(),
				"version", "0", "text", "Niet kwijt.");
		assertThat(stale.statusCode()).isEqualTo(409);
		assertThat(stale.body()).contains("net gewijzigd", "Niet kwijt.");
		assertThat(school.get("/routes/" + number).body()).doesNotContain("Ligt bij een ander");
		String views = school.get("/routes/" + number + "/zienswijze").body();
		assertThat(
				post(school, number, "/zienswijze", "request", found(REQUEST, views), "version", found(VERSION, views),
						"parentsView", "Graag snel terug.", "pupilWaived", "Wilde niet praten.")
					.statusCode())
			.isEqualTo(302);
		assertThat(school.get("/routes/" + number).body()).contains("Kernpartners om hun inbreng vragen");
		assertThat(database.queryForObject("""
				select count(*) from app.route_journal_entry j join app.route_case_file c on c.id = j.case_file_id
				where c.number = ? and j.code = 'journal.route.family-contacted'
				""", Integer.class, number)).isEqualTo(1);
		assertThat(school.get("/routes/" + number + "/route").body()).contains("U bent hier", "data-route-picture");
		for (String part : List.of("/tijdlijn", "/documenten", "/leerling", "/afdrukken", "/contact/nieuw",
				"/afsluiten", "/route/signalling.bpmn")) {
			assertThat(school.get("/routes/" + number + part).statusCode()).as(part).isEqualTo(200);
		}
	}

	@Test
	void hostileTextIsShownLiterally() {
		Browser school = Browser.as(port, "a.demir");
		String number = open(school, "<script>alert(1)</script> ${7*7} =1+1 {0} #{T(java.lang.Runtime)}");
		String page = school.get("/routes/" + number).body();
		assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} =1+1 {0} #{T(java.lang.Runtime)}")
			.doesNotContain("<script>alert")
			.doesNotContain(" 49 ");
	}

	@Test
	void doubleClickOnTheLastStepOpensOneCase() {
		Browser school = Browser.as(port, "a.demir");
		fillIn(school, "Twee keer geklikt.");
		String request = found(REQUEST, school.get("/routes/nieuw/controleren").body());
		List<String> answers = new ArrayList<>();
		for (int click = 0; click < 2; click++) {
			answers.add(location(school.post("/profiel", "/routes/nieuw/controleren", "request", request, "pgn", "")));
		}
		assertThat(answers.get(0)).isEqualTo(answers.get(1)).contains("/routes/R-");
		assertThat(school.get("/routes/nieuw/leerling").body()).as("the draft is gone").doesNotContain(lastName);
	}

	@Test
	void strangersGetTheAnswerOfWhatDoesNotExist() {
		String number = open(Browser.as(port, "a.demir"), "Alleen voor ons.");
		UUID id = database.queryForObject("select id from app.route_case_file where number = ?", UUID.class, number);
		List<String> pages = List.of("", "/tijdlijn", "/documenten", "/documenten/" + UUID.randomUUID(), "/leerling",
				"/route", "/route/signalling.bpmn", "/afdrukken", "/gesprek", "/zienswijze", "/contact/nieuw",
				"/nazorg", "/afsluiten", "/verhuizing");
		for (String stranger : List.of("d.oever", "k.dewit", "x.consulent", "n.leerplicht", "g.bos", "f.elzinga",
				"b.heerema")) {
			Browser browser = Browser.as(port, stranger);
			for (String page : pages) {
				HttpResponse<String> mine = browser.get("/routes/" + number + page);
				HttpResponse<String> nobodys = browser.get("/routes/R-2026-999999" + page);
				assertThat(mine.statusCode()).as(stranger + page).isEqualTo(404);
				assertThat(plain(mine)).as(stranger + page).isEqualTo(plain(nobodys));
			}
			assertThat(browser.get("/routes").body()).doesNotContain(number, lastName);
			for (String path : List.of("", "/pupil", "/journal-entries", "/documents",
					"/documents/" + UUID.randomUUID(), "/route")) {
				assertThat(browser.api("GET", "/api/v1/cases/" + id + path, stranger, "").statusCode())
					.as(stranger + path)
					.isEqualTo(404);
			}
			for (String act : List.of("/family-contacts", "/views", "/journal-entries", "/aftercare-checks",
					"/closures", "/moves")) {
				assertThat(browser.api("POST", "/api/v1/cases/" + id + act, stranger, "{}", "If-Match", "\"0\"")
					.statusCode()).as(stranger + act).isEqualTo(404);
			}
		}
	}

	/** A.6: the pupil goes with the case as a whole, after all its parts. */
	@Test
	void aClosedCaseSaysHowLongThePupilsDataStay() {
		Browser school = Browser.as(port, "a.demir");
		String number = open(school, "Wordt afgesloten.");
		assertThat(school.get("/routes/" + number + "/leerling").body()).doesNotContain("Deze route is afgesloten");
		database.update("update app.route_case_file set state = 'CLOSED', closed_on = current_date, phases = 128,"
				+ " close_reason = 'OTHER' where number = ?", number);
		assertThat(school.get("/routes/" + number + "/leerling").body()).contains("Deze route is afgesloten",
				"de termijn voor de hele route voorbij is");
	}

	@Test
	void schoolTellsThatAPupilMoved() {
		Browser school = Browser.as(port, "a.demir");
		String number = open(school, "Gaat verhuizen.");
		String page = "/verhuizing";
		assertThat(school.get("/routes/" + number).body()).contains("/routes/" + number + page);
		assertThat(school.get("/routes/" + number + "/leerling").body()).contains("/routes/" + number + page);
		String form = school.get("/routes/" + number + page).body();
		assertThat(form).contains("Verhuizing doorgeven").doesNotContain("??");
		HttpResponse<String> wrong = post(school, number, page, "request", found(REQUEST, form), "version",
				found(VERSION, form), "from", "31-06-2026", "street", "Geheimkade");
		assertThat(wrong.statusCode()).isEqualTo(200);
		assertThat(wrong.body()).contains("Deze datum bestaat niet", "Geheimkade", "Vul de plaats in");
		assertThat(post(school, number, page, "request", "' or 1=1").statusCode()).isEqualTo(400);
		String[] moved = { "request", found(REQUEST, form), "version", found(VERSION, form), "from", yesterday(),
				"street", "Geheimkade", "houseNumber", "7", "postcode", "1005 ab", "place", "Elders", "municipality",
				"9902", "stayMunicipality", "9901", "secretAddress", "true" };
		assertThat(post(school, number, page, moved).statusCode()).isEqualTo(302);
		assertThat(post(school, number, page, moved).statusCode()).as("sent twice").isEqualTo(302);
		assertThat(school.get("/routes/" + number).body()).containsOnlyOnce("Verhuisd naar een andere gemeente")
			.doesNotContain("Geheimkade");
		assertThat(school.get("/routes/" + number + "/leerling").body()).contains("Geheimkade 7",
				"Verblijft feitelijk in");
		assertThat(Browser.as(port, "n.leerplicht").get("/routes/" + number).body())
			.contains("Verhuisd naar een andere gemeente")
			.doesNotContain("Geheimkade");
		assertThat(Browser.as(port, "n.leerplicht").get("/routes/" + number + page).statusCode()).isEqualTo(403);
		assertThat(Browser.as(port, "r.schouten").get("/routes/" + number).statusCode()).isEqualTo(404);
		UUID id = database.queryForObject("select id from app.route_case_file where number = ?", UUID.class, number);
		String back = """
				{"from":"%s","street":"Dijk","houseNumber":"12","postcode":"1005AB","place":"Waterdam",
				"municipality":"9901"}""".formatted(yesterday());
		assertThat(school.api("POST", "/api/v1/cases/" + id + "/moves", "a.demir", back).statusCode()).isEqualTo(428);
		assertThat(school.api("POST", "/api/v1/cases/" + id + "/moves", "a.demir", back, "If-Match", "\"99\"")
			.statusCode()).isEqualTo(412);
		assertThat(school
			.api("POST", "/api/v1/cases/" + id + "/moves", "a.demir", back, "If-Match",
					school.api("GET", "/api/v1/cases/" + id, "a.demir", "").headers().firstValue("ETag").orElseThrow())
			.statusCode()).isEqualTo(204);
		assertThat(Browser.as(port, "r.schouten").get("/routes/" + number).statusCode()).isEqualTo(200);
	}

	@Test
	void pagesCostFewStatements() {
		Browser school = Browser.as(port, "a.demir");
		String number = open(school, "Meten.");
		school.get("/routes/" + number);
		for (String page : List.of("/werkvoorraad", "/routes", "/routes/" + number)) {
			assertThat(school.get(page).statusCode()).as(page).isEqualTo(200);
			List<String> statements = StatementCount.of(() -> school.get(page));
			assertThat(statements).as("%s: %s", page, String.join("\n", statements)).hasSizeBetween(3, MOST_STATEMENTS);
		}
	}

	@Test
	void hiddenFieldThatIsNotOursIsABadRequestAtADocumentToo() {
		Browser school = Browser.as(port, "a.demir");
		String number = open(school, "Verborgen.");
		assertThat(post(school, number, "/documenten", "request", "' or 1=1", "title", "Proef").statusCode())
			.isEqualTo(400);
	}

	@Test
	void searchLeavesNoNameInAnAddress() {
		Browser school = Browser.as(port, "a.demir");
		String number = open(school, "Zoeken.");
		HttpResponse<String> found = school.post("/routes", "/zoeken", "q", lastName);
		assertThat(location(found)).doesNotContain(lastName);
		assertThat(school.get(location(found)).body()).contains(number);
	}

	@Test
	void systemDoesTheSameThroughTheApi() {
		Browser system = new Browser(port);
		String body = """
				{"pupil":{"firstName":"Noor","lastName":"%s","birthDate":"2012-03-12","street":"Dijk","houseNumber":"1",
				"postcode":"1005AB","place":"Waterdam","municipality":"9901","school":"99AA00","schoolType":"VO",
				"enrolledFrom":"2026-08-01","guardians":[{"name":"M. Ouder","hasAuthority":true}]},
				"signalKind":"WORRY","signalledOn":"%s","signalText":"Via de API."}
				""".formatted(lastName, yesterday());
		String key = UUID.randomUUID().toString();
		HttpResponse<String> opened = system.api("POST", "/api/v1/cases", "a.demir", body, "Idempotency-Key", key);
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
		HttpResponse<String> again = system.api("POST", "/api/v1/cases", "a.demir", body, "Idempotency-Key", key);
		assertThat(again.headers().firstValue("Location")).isEqualTo(opened.headers().firstValue("Location"));
		String path = opened.headers().firstValue("Location").orElseThrow();
		String tag = opened.headers().firstValue("ETag").orElseThrow();
		String talk = """
				{"on":"%s","spokeWith":"PARENTS","text":"Gesproken.","basis":"PUBLIC_TASK","informed":true}
				""".formatted(yesterday());
		assertThat(system.api("POST", path + "/family-contacts", "a.demir", talk).statusCode()).isEqualTo(428);
		assertThat(system.api("POST", path + "/family-contacts", "a.demir", talk, "If-Match", "\"99\"").statusCode())
			.isEqualTo(412);
		HttpResponse<String> faulty = system.api("POST", path + "/family-contacts", "a.demir",
				"{\"on\":\"31-06-2026\"}", "If-Match", tag);
		assertThat(faulty.statusCode()).isEqualTo(422);
		assertThat(faulty.body()).contains("\"on\"", "spokeWith", "basis", "informed");
		HttpResponse<String> done = system.api("POST", path + "/family-contacts", "a.demir", talk, "If-Match", tag);
		assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
		assertThat(done.body()).contains("FAMILY_CONTACTED");
		assertThat(system.api("GET", path + "/journal-entries", "a.demir", "").body()).contains("Via de API.");
		assertThat(system.api("GET", path + "/journal-entries", "r.schouten", "").body()).doesNotContain("Via de API.");
		assertThat(system.api("GET", "/api/v1/tasks?kind=userTask_recordViews&limit=100", "a.demir", "").body())
			.contains(found(NUMBER, done.body()));
		assertThat(system.api("GET", "/api/v1/cases?limit=101", "a.demir", "").statusCode()).isEqualTo(422);
		assertThat(system.api("POST", "/api/v1/cases", "a.demir", "{}").statusCode()).isEqualTo(422);
	}

	private static HttpResponse<String> post(Browser browser, String number, String page, String... fields) {
		return browser.post("/profiel", "/routes/" + number + page, fields);
	}

	/** Without the token, which differs each time. */
	private static String plain(HttpResponse<String> answer) {
		return answer.body()
			.replaceAll("(csrf[^>]*(?:value|content)=)\"[^\"]+\"", "$1")
			.replaceAll("R-\\d{4}-\\d+", "");
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
	}

	private static String found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertThat(matcher.find()).as(text).isTrue();
		return matcher.group(1);
	}

}
