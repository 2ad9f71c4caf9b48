package nl.routebord.tlv;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.routebord.RoutebordTest;
import nl.routebord.process.ProcessTrace;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.Browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages and the API of a tlv over real HTTP, by the people who use them. */
@RoutebordTest
class TlvPagesTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private TlvDesk desk;

	@Autowired
	private TlvReading reading;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private ObjectMapper json;

	@LocalServerPort
	private int port;

	@Test
	void deciderReadsWhatWasMissingAndChooses() {
		TlvApplicationId id = region.submitted();
		LocalDate today = region.today();
		assessments.incomplete(id, region.version(id), "Het opp ontbreekt", today.plusDays(14), region.secretary());
		String tlv = "/tlv/" + reading.view(id, region.school()).number();
		Browser decider = Browser.as(port, "tlv.besluit2", TlvRegion.PASSWORD);
		assertThat(decider.get(tlv + "/behandeling").statusCode()).as("the term still runs").isEqualTo(302);
		database.update("update app.tlv_suspension set invitation = ?, last_day = ? where application_id = ?",
				today.minusDays(10), today.minusDays(3), id.value());
		database.update("update app.tlv_application set supplement_due_on = ? where id = ?", today.minusDays(3),
				id.value());
		trace.run("boundary_supplementDue", id.value());
		assertThat(decider.get(tlv).body()).contains("Niet op tijd aangevuld");
		assertThat(decider.get(tlv + "/behandeling").body()).contains("Het opp ontbreekt", "uiterlijk op",
				"Wordt de aanvraag behandeld?");
		String version = String.valueOf(region.version(id));
		HttpResponse<String> empty = decider.post(tlv + "/behandeling", tlv + "/behandeling", "version", version);
		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(empty.body()).contains("Kies of de aanvraag wordt behandeld");
		String[] choice = { "version", version, "process", "no", "reason", "Zonder opp kan het niet" };
		for (int click = 0; click < 2; click++) {
			assertThat(decider.post(tlv, tlv + "/behandeling", choice).statusCode()).isEqualTo(302);
		}
		assertThat(reading.view(id, region.school()).status()).isEqualTo(ApplicationStatus.NOT_PROCESSED);
		assertThat(database.queryForObject("select not_processed_by::text from app.tlv_application where id = ?",
				String.class, id.value()))
			.isEqualTo(region.otherDecider().user().value().toString());
	}

	@Test
	void schoolWritesAndSubmitsInSteps() {
		CaseFileId caseFile = region.caseReadyToApply();
		String route = cases.head(caseFile, region.school()).number();
		Browser school = Browser.as(port, "tlv.school", TlvRegion.PASSWORD);
		String begin = "/tlv/nieuw?route=" + route;
		assertThat(school.get(begin).body()).contains("Aanvraag beginnen");
		HttpResponse<String> started = school.post(begin, "/tlv/nieuw", "route", route, "request",
				UUID.randomUUID().toString());
		String first = location(started);
		assertThat(first).matches("/tlv/T-.*/aanvraag/leerling");
		String tlv = first.replace("/aanvraag/leerling", "");
		assertThat(school.get(first).body()).contains("Stap 1 van 6", "bevoegd", "/aanvraag/zienswijze");
		String second = step(school, first, "targetSchool", "Vso De Kade", "targetSchoolCode", "", "placeAvailable",
				"YES");
		assertThat(second).isEqualTo(tlv + "/aanvraag/vraag");
		HttpResponse<String> wrong = post(school, second, "kind", "VSO", "category", "CAT2", "requestedBegin",
				"31-06-2027", "requestedEnd", "31-07-2029");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("31-06-2027", "bestaande datum");
		String third = step(school, second, "kind", "VSO", "category", "CAT2", "requestedBegin", "01-08-2027",
				"requestedEnd", "31-07-2028", "emb", "true");
		String emb = "<span>Ja</span>";
		assertThat(school.get(tlv + "/aanvraag/controleren").body()).contains("Ernstig meervoudig beperkt (emb)", emb);
		step(school, second, "_emb", "on");
		assertThat(school.get(tlv + "/aanvraag/controleren").body()).as("unticked").doesNotContain(emb);
		String fourth = step(school, third, "supportGiven", "<script>alert(1)</script>", "supportEffect", "${7*7}",
				"hinderingFactors", "=1+1", "promotingFactors", "Rust", "whyNotRegular", "Te grote klas");
		HttpResponse<String> early = post(school, tlv + "/aanvraag/controleren");
		assertThat(early.statusCode()).isEqualTo(422);
		assertThat(early.body()).contains("Kies wat de ouders van de aanvraag vinden", "#parentsView")
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}")
			.doesNotContain("<script>alert");
		String fifth = step(school, fourth, "parentsView", "AGREE", "parentsText", "Eens", "parentsOn", "01-06-2026",
				"pupilView", "GIVEN", "pupilText", "Graag");
		assertThat(fifth).endsWith("/documenten");
		assertThat(school.get(fifth).body()).contains("Document toevoegen");
		assertThat(school.get(tlv + "/aanvraag/controleren").body()).contains(
				"Wat gaat er naar het samenwerkingsverband?", "Zonder deze reden kan er geen tlv komen",
				"Het secretariaat ziet alleen of het er is", "Niet mee gaan: het onderwijsnummer of bsn");
		assertThat(location(post(school, tlv + "/aanvraag/controleren"))).isEqualTo(tlv + "/bevestiging");
		assertThat(school.get(tlv + "/bevestiging").body()).contains("De aanvraag is ingediend");
		assertThat(school.get(tlv).body()).contains("Ingediend", "&lt;script&gt;");
		assertThat(school.get(tlv + "/aanvraag/vraag").statusCode()).isEqualTo(302);
		assertThat(school.get("/tlv").body()).contains(tlv);
	}

	@Test
	void secretariatJudgesWithoutReading() {
		TlvApplicationId id = region.submitted();
		String page = page(id);
		Browser secretary = Browser.as(port, "tlv.secretaris", TlvRegion.PASSWORD);
		String body = secretary.get(page + "/compleet").body();
		assertThat(body).contains("Zienswijze van de ouders", "Naam tlv.psychiater")
			.doesNotContain("De klas is te groot", "Wij zijn het eens");
		HttpResponse<String> one = post(secretary, page + "/compleet", "act", "complete", "experts",
				region.psychiater().user().value().toString());
		assertThat(one.statusCode()).isEqualTo(422);
		assertThat(one.body()).contains("Kies ten minste één orthopedagoog of psycholoog");
		assertThat(location(post(secretary, page + "/compleet", "act", "complete", "experts",
				region.psychiater().user().value().toString(), "experts",
				region.otherExpert().user().value().toString())))
			.isEqualTo(page);
		assertThat(secretary.get(page + "/verlengen").body()).contains("Beslistermijn verlengen");
	}

	@Test
	void expertSignsOnce() {
		TlvApplicationId id = region.inReview();
		String advice = page(id) + "/advies";
		Browser expert = Browser.as(port, "tlv.psychiater", TlvRegion.PASSWORD);
		assertThat(expert.get(advice).body()).contains("De klas is te groot", "Advies ondertekenen");
		HttpResponse<String> empty = post(expert, advice, "motivation", "Wel geschreven");
		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(empty.body()).contains("Kies uw advies", "Wel geschreven");
		assertThat(location(post(expert, advice, "outcome", "ADMISSIBLE", "category", "CAT2", "endOn", "31-07-2029",
				"motivation", "Nodig", "spokeWith", "Ouders", "documentsSeen", "Opp", "registrationNumber", "1")))
			.isEqualTo(page(id));
		assertThat(expert.get(advice).statusCode()).isEqualTo(302);
	}

	@Test
	void deciderPreparesAColleagueDecidesAndNobodyGoesBack() {
		TlvApplicationId id = region.pending();
		String page = page(id);
		String decision = page + "/besluit";
		Browser preparer = Browser.as(port, "tlv.besluit2", TlvRegion.PASSWORD);
		assertThat(preparer.get(decision).body()).contains("Controles", "De adviezen zijn van verschillende personen",
				"Beslistermijn", "Vier ogen");
		HttpResponse<String> empty = post(preparer, decision, "act", "check", "grounds[0].text", "");
		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(empty.body()).contains("Kies wat u besluit", "Schrijf de motivering van het besluit op");
		String[] typed = { "grant", "GRANT", "category", "CAT2", "begin", date(region.begin()), "end",
				date(TlvPeriod.minEnd(region.begin())), "grounds[0].text", "Omdat <b>het</b> nodig is",
				"grounds[0].passages", "parents:1", "confirmed", "true" };
		HttpResponse<String> check = post(preparer, decision, with(typed, "act", "check"));
		assertThat(check.statusCode()).isEqualTo(200);
		assertThat(check.body()).contains("Controleer uw besluit", "Omdat &lt;b&gt;het&lt;/b&gt; nodig is");
		assertThat(check.body()).contains("Let op voordat u besluit", "u geeft midden in het schooljaar af");
		HttpResponse<String> unwarned = post(preparer, decision, with(typed, "act", "confirm"));
		assertThat(unwarned.statusCode()).isEqualTo(422);
		assertThat(unwarned.body()).contains("Bevestig dat u de waarschuwingen heeft gelezen",
				"Omdat &lt;b&gt;het&lt;/b&gt; nodig is");
		typed = with(typed, "warned", "true");
		assertThat(location(post(preparer, decision, with(typed, "act", "confirm")))).isEqualTo(decision);
		assertThat(preparer.get(decision).body())
			.contains("U heeft dit besluit voorbereid", "Voorstel terugnemen", "Omdat &lt;b&gt;het&lt;/b&gt; nodig is")
			.doesNotContain("/vaststellen");
		Browser decider = Browser.as(port, "tlv.besluit1", TlvRegion.PASSWORD);
		assertThat(decider.get(decision).body()).contains("Voorbereid door Naam tlv.besluit2",
				"Sinds het voorstel is er niets veranderd", "Omdat &lt;b&gt;het&lt;/b&gt; nodig is");
		HttpResponse<String> unread = postTo(decider, decision, decision + "/vaststellen", "warned", "true");
		assertThat(unread.statusCode()).isEqualTo(422);
		assertThat(unread.body()).contains("Bevestig dat u de adviezen en de zienswijzen heeft gelezen");
		HttpResponse<String> wordless = postTo(decider, decision, decision + "/terug", "reason", "");
		assertThat(wordless.statusCode()).isEqualTo(422);
		assertThat(wordless.body()).contains("Schrijf op waarom u het voorstel teruggeeft");
		assertThat(location(postTo(decider, decision, decision + "/terug", "reason", "Noem beide adviezen")))
			.isEqualTo(decision);
		assertThat(preparer.get(decision).body()).contains("Eerdere voorstellen", "Noem beide adviezen",
				"Omdat &lt;b&gt;het&lt;/b&gt; nodig is");
		assertThat(location(post(preparer, decision, with(typed, "act", "confirm")))).isEqualTo(decision);
		assertThat(
				location(postTo(decider, decision, decision + "/vaststellen", "confirmed", "true", "warned", "true")))
			.isEqualTo(page + "/bevestiging");
		assertThat(decider.get(page + "/bevestiging").body()).contains("VO8701-", "bezwaar maken");
		assertThat(decider.get(decision).statusCode()).isEqualTo(302);
		assertThat(location(decider.post(page, decision + "/vaststellen", "confirmed", "true", "version", "0")))
			.as("a second click is told that it is decided")
			.isEqualTo(page + "/bevestiging");
		HttpResponse<String> again = Browser.as(port, "tlv.besluit4", TlvRegion.PASSWORD)
			.post(page, decision + "/vaststellen", "confirmed", "true", "version", "0");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("is al besloten");
		desk.issue(id, Actor.system("test"));
		HttpResponse<String> letter = Browser.as(port, "tlv.school", TlvRegion.PASSWORD).get(page + "/brief");
		assertThat(letter.statusCode()).isEqualTo(200);
		assertThat(letter.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((value) -> assertThat(value).startsWith("attachment"));
		assertThat(Browser.as(port, "tlv.secretaris", TlvRegion.PASSWORD).get(page + "/brief").statusCode())
			.isEqualTo(404);
	}

	@Test
	void decisionFormOfAnEmbPupilBeginsWithTheWholeRemainingPeriod() {
		TlvApplicationId id = region.submitted(region.caseReadyToApply(), region
			.emb(new GrantedTlv(TlvKind.VSO, FundingCategory.CAT3, region.begin(), TlvPeriod.minEnd(region.begin()))),
				region.school());
		region.advised(id);
		assertThat(Browser.as(port, "tlv.besluit2", TlvRegion.PASSWORD).get(page(id) + "/besluit").body())
			.contains("value=\"31-07-2033\"", "Ernstig meervoudig beperkt (emb)", "Einddatum bij emb");
	}

	@Test
	void strangersGetTheSameNotFoundEverywhere() {
		TlvApplicationId id = region.pending();
		String page = page(id);
		for (String stranger : List.of("tlv.vreemd1", "tlv.vreemd2", "tlv.vreemd3", "tlv.vreemd4", "tlv.vreemd5")) {
			Browser browser = Browser.as(port, stranger, TlvRegion.PASSWORD);
			for (String path : List.of("", "/bevestiging", "/brief", "/compleet", "/advies", "/besluit", "/aanvulling",
					"/intrekken", "/verlengen", "/aanvraag/vraag")) {
				assertThat(browser.get(page + path).statusCode()).as(stranger + path).isEqualTo(404);
			}
			assertThat(api(stranger, "GET", "/" + id.value(), "").statusCode()).isEqualTo(404);
			assertThat(
					api(stranger, "POST", "/" + id.value() + "/decision", "{\"confirmed\":true}", "If-Match", "\"1\"")
						.statusCode())
				.isEqualTo(404);
		}
	}

	@Test
	void connectedSystemWalksTheSameWay() throws Exception {
		CaseFileId caseFile = region.caseReadyToApply();
		String content = json.writeValueAsString(Map.ofEntries(Map.entry("kind", "VSO"), Map.entry("category", "CAT2"),
				Map.entry("requestedBegin", region.begin().toString()),
				Map.entry("requestedEnd", TlvPeriod.minEnd(region.begin()).toString()),
				Map.entry("targetSchool", "Vso De Kade"), Map.entry("placeAvailable", "YES"),
				Map.entry("supportGiven", "a"), Map.entry("supportEffect", "b"), Map.entry("hinderingFactors", "c"),
				Map.entry("promotingFactors", "d"), Map.entry("whyNotRegular", "e"), Map.entry("parentsView", "AGREE"),
				Map.entry("parentsText", "f"), Map.entry("parentsOn", "2026-06-01"), Map.entry("pupilView", "GIVEN")));
		String body = "{\"caseId\":\"" + caseFile.value() + "\",\"content\":" + content + "}";
		String key = UUID.randomUUID().toString();
		HttpResponse<String> created = api("tlv.school", "POST", "", body, "Idempotency-Key", key);
		assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
		HttpResponse<String> twice = api("tlv.school", "POST", "", body, "Idempotency-Key", key);
		assertThat(twice.body()).isEqualTo(created.body());
		String id = json.readTree(created.body()).get("id").asText();
		String tag = created.headers().firstValue("ETag").orElseThrow();
		assertThat(api("tlv.school", "POST", "/" + id + "/submission", "").statusCode()).isEqualTo(428);
		HttpResponse<String> early = api("tlv.school", "POST", "/" + id + "/submission", "", "If-Match", tag);
		assertThat(early.statusCode()).isEqualTo(422);
		assertThat(early.body()).contains("pupilText");
		HttpResponse<String> patched = api("tlv.school", "PATCH", "/" + id, "{\"pupilText\":\"g\"}", "If-Match", tag);
		assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
		assertThat(api("tlv.school", "PATCH", "/" + id, "{\"pupilText\":\"h\"}", "If-Match", tag).statusCode())
			.isEqualTo(412);
		assertThat(api("tlv.school", "PATCH", "/" + id, "{\"status\":\"GRANTED\"}", "If-Match", tag).statusCode())
			.isEqualTo(400);
		HttpResponse<String> submitted = api("tlv.school", "POST", "/" + id + "/submission", "", "If-Match",
				patched.headers().firstValue("ETag").orElseThrow());
		assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
		HttpResponse<String> secretary = api("tlv.secretaris", "GET", "/" + id, "");
		assertThat(secretary.body()).contains("\"items\"").doesNotContain("\"content\"", "whyNotRegular\"");
		HttpResponse<String> asked = api("tlv.secretaris", "POST", "/" + id + "/completeness",
				"{\"complete\":false,\"asked\":\"Het opp\",\"lastDay\":\"" + region.today().plusWeeks(2) + "\"}",
				"If-Match", secretary.headers().firstValue("ETag").orElseThrow());
		assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
		assertThat(asked.body()).contains("AWAITING_SUPPLEMENT");
		assertThat(isMine(id)).isTrue();
		assertThat(Browser.as(port, "tlv.school", TlvRegion.PASSWORD)
			.get(page(TlvApplicationId.of(id)) + "/aanvulling")
			.body()).contains("Het opp");
	}

	/** On one of the pages: tests share the school. */
	private boolean isMine(String id) throws Exception {
		String next = "";
		while (next != null) {
			String body = api("tlv.school", "GET", "?show=MINE&cursor=" + next, "").body();
			if (body.contains(id)) {
				return true;
			}
			next = json.readTree(body).path("next").asText(null);
		}
		return false;
	}

	@Test
	void decisionGoesThroughTheApi() {
		TlvApplicationId id = region.pending();
		String tag = api("tlv.besluit1", "GET", "/" + id.value(), "").headers().firstValue("ETag").orElseThrow();
		assertThat(api("tlv.besluit1", "GET", "/" + id.value() + "/decision-checks", "").body()).contains("two-advices",
				"issue-mid-year");
		String grant = "{\"grant\":true,\"category\":\"CAT2\",\"begin\":\"" + region.begin() + "\",\"end\":\""
				+ TlvPeriod.minEnd(region.begin())
				+ "\",\"grounds\":[{\"text\":\"Ja\",\"passages\":[\"parents:1\"]}],\"confirmed\":true}";
		String proposals = "/" + id.value() + "/proposals";
		HttpResponse<String> unwarned = api("tlv.besluit1", "POST", proposals, grant, "If-Match", tag);
		assertThat(unwarned.statusCode()).isEqualTo(422);
		assertThat(unwarned.body()).contains("\"warned\"", "waarschuwingen");
		HttpResponse<String> wrong = api("tlv.besluit1", "POST", proposals,
				"{\"grant\":true,\"category\":\"CAT2\",\"begin\":\"2027-08-01\",\"end\":\"2028-06-30\"}", "If-Match",
				tag);
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("grounds[0].text", "confirmed", "\"end\"");
		String refusal = "{\"grant\":false,\"grounds\":[{\"text\":\"Nee\",\"passages\":[\"pupil:1\"]}],\"confirmed\":true}";
		HttpResponse<String> proposed = api("tlv.besluit1", "POST", proposals, refusal, "If-Match", tag);
		assertThat(proposed.body()).contains("DECISION_PENDING");
		assertThat(api("tlv.besluit2", "POST", proposals, refusal, "If-Match", tag(proposed)).statusCode())
			.isEqualTo(409);
		HttpResponse<String> back = api("tlv.besluit2", "POST", "/" + id.value() + "/proposal-return",
				"{\"reason\":\"Te kort\"}", "If-Match", tag(proposed));
		assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
		HttpResponse<String> anew = api("tlv.besluit1", "POST", proposals, refusal, "If-Match", tag(back));
		assertThat(api("tlv.besluit2", "GET", proposals, "").body()).contains("SENT_BACK", "Te kort", "OPEN");
		String decision = "/" + id.value() + "/decision";
		String confirmed = "{\"confirmed\":true}";
		assertThat(api("tlv.besluit1", "POST", decision, confirmed, "If-Match", tag(anew)).statusCode()).isEqualTo(403);
		HttpResponse<String> decided = api("tlv.besluit2", "POST", decision, confirmed, "If-Match", tag(anew));
		assertThat(decided.body()).contains("REFUSED");
		assertThat(api("tlv.besluit2", "POST", decision, confirmed, "If-Match", tag(anew)).body()).contains("REFUSED");
		region.thirdDecider();
		assertThat(api("tlv.besluit4", "POST", decision, confirmed, "If-Match", tag(decided)).statusCode())
			.isEqualTo(409);
	}

	private static String tag(HttpResponse<String> answer) {
		return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(answer.body()));
	}

	private String page(TlvApplicationId id) {
		return "/tlv/" + reading.view(id, region.school()).number();
	}

	/** Posts a page to itself, with the version that stands in it. */
	private static HttpResponse<String> post(Browser browser, String page, String... fields) {
		return postTo(browser, page, page, fields);
	}

	private static HttpResponse<String> postTo(Browser browser, String page, String to, String... fields) {
		Matcher version = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"").matcher(browser.get(page).body());
		String seen = version.find() ? version.group(1) : "";
		return browser.post(page, to, with(fields, "version", seen));
	}

	private static String step(Browser browser, String page, String... fields) {
		HttpResponse<String> answer = post(browser, page, fields);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return location(answer);
	}

	private static String[] with(String[] fields, String name, String value) {
		String[] more = Arrays.copyOf(fields, fields.length + 2);
		more[fields.length] = name;
		more[fields.length + 1] = value;
		return more;
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.orElse("none: " + answer.statusCode() + answer.body())
			.replaceFirst("^http://[^/]+", "");
	}

	private static String date(LocalDate date) {
		return DateTimeFormatter.ofPattern("dd-MM-uuuu").format(date);
	}

	private HttpResponse<String> api(String username, String method, String path, String body, String... headers) {
		String basic = Base64.getEncoder()
			.encodeToString((username + ":" + TlvRegion.PASSWORD).getBytes(StandardCharsets.UTF_8));
		String[] all = with(with(headers, "Authorization", "Basic " + basic), "Content-Type", "application/json");
		return new Browser(port).send(method, "/api/v1/tlv-applications" + path, body, all);
	}

}
