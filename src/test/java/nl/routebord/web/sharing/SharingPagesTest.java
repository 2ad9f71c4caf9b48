package nl.routebord.web.sharing;

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
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.route.AddContact;
import nl.routebord.route.CaseStage;
import nl.routebord.route.CaseConsents;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseSteps;
import nl.routebord.route.OpenCase;
import nl.routebord.route.Opened;
import nl.routebord.route.RouteRegion;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Explanations;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages and the API of sharing, as the people of the demo region use them. */
@RoutebordTest
class SharingPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private DemoStage stage;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseConsents consents;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private LocalDate today;

	private Opened opened;

	private String base;

	@BeforeEach
	void aCaseInTheKernpartnersConsultation() {
		today = LocalDate.now(clock);
		Actor school = stage.actor("a.demir");
		opened = opening
			.open(new OpenCase(UUID.randomUUID(), RouteRegion.pupil("Pagina" + System.nanoTime(), "", "99AA00", "9901"),
					"WORRY", today.minusDays(1).toString(), "Noor komt al twee weken niet.", false), school);
		caseStage.consult(opened.id(), school);
		caseStage.invite(opened.id(), stage.actor("g.bos").unit(), school);
		note("a.demir", DataCategory.DIDACT, "Toets gemaakt.");
		note("g.bos", DataCategory.FUNC, "Twee uur per dag.");
		base = "/routes/" + opened.number();
	}

	/** The demo people's work lists are as they were. */
	@AfterEach
	void noTaskStays() {
		database.update("update app.route_task set done_at = opened_at where case_file_id = ? and done_at is null",
				opened.id().value());
	}

	@Test
	void whatTakesAConsentAsWellIsNotPromised() {
		String preview = give(Browser.as(port, "a.demir"), "g.bos", "FAMILY", "D4", "").body();
		assertThat(preview).contains("Alleen zolang de familie daar toestemming voor geeft, ziet deze partner:")
			.doesNotContain("Wat uw eenheid later van deze soort vastlegt");
	}

	@Test
	void schoolLooksFirstThenGivesThenTakesBack() {
		Browser aylin = Browser.as(port, "a.demir");
		Browser fatima = Browser.as(port, "f.elzinga");
		assertThat(page(aylin, "/delen")).contains("Er is niets gedeeld", "Deel met een partner");
		assertThat(page(aylin, "/delen/nieuw")).contains("Begeleider passend onderwijs", "Kan krijgen",
				"Hoogstens 180 dagen");
		assertThat(post(aylin, "/delen/nieuw", "/delen/nieuw").body()).contains("Kies een partner",
				"Kies wat u wilt delen", "Schrijf hier minstens 20 tekens", "Kies een laatste dag van vandaag");
		String preview = give(aylin, "").body();
		assertThat(preview).contains("ziet dan ook: 1 stukken", "Leerresultaten", "Er is nog niets gedeeld");
		assertThat(page(fatima, "/tijdlijn")).doesNotContain("Toets gemaakt.");
		done(give(aylin, "give"));
		assertThat(page(fatima, "/tijdlijn")).contains("Toets gemaakt.");
		assertThat(page(fatima, "/delen")).contains("De begeleider maakt het plan", "loopt")
			.doesNotContain("/intrekken");
		String overview = page(aylin, "/delen");
		Matcher revoke = Pattern.compile("action=\"(" + base + "/delen/[^\"]+/intrekken)\"").matcher(overview);
		assertThat(revoke.find()).isTrue();
		assertThat(aylin.post(base + "/delen", revoke.group(1)).body())
			.contains("Schrijf op waarom u de toegang intrekt");
		done(aylin.post(base + "/delen", revoke.group(1), "reason", "Het plan is klaar."));
		assertThat(page(fatima, "/tijdlijn")).doesNotContain("Toets gemaakt.");
		assertThat(page(aylin, "/delen")).contains("Het plan is klaar.");
	}

	@Test
	void whoeverSeesNothingAsksWhyAndTheSourceAnswers() {
		Browser aylin = Browser.as(port, "a.demir");
		Browser fatima = Browser.as(port, "f.elzinga");
		String school = unit("a.demir");
		assertThat(page(fatima, "/delen")).contains("Wat u hier niet ziet", "categorie=DIDACT");
		String why = "/waarom?categorie=DIDACT&bron=" + school;
		assertThat(page(fatima, why)).contains("U ziet dit niet", "R12_GRANT:none", "Vraag om toegang");
		assertThat(
				fatima.post(base + why, base + "/waarom", "categorie", "DIDACT", "bron", school, "why", "kort").body())
			.contains("Schrijf op waarvoor u het nodig hebt", "kort");
		done(fatima.post(base + why, base + "/waarom", "categorie", "DIDACT", "bron", school, "why",
				"Ik maak het plan voor de klas."));
		assertThat(page(fatima, why)).contains("Uw vraag is gesteld");
		assertThat(aylin.get("/werkvoorraad").body()).contains("Vraag om toegang beantwoorden");
		String asked = page(aylin, "/delen");
		assertThat(asked).contains("Ik maak het plan voor de klas.", "Ja, ik deel dit");
		Matcher yes = Pattern.compile("/delen/nieuw\\?verzoek=([0-9a-f-]{36})").matcher(asked);
		assertThat(yes.find()).isTrue();
		assertThat(page(aylin, "/delen/nieuw?verzoek=" + yes.group(1))).contains("checked");
		done(aylin.post(base + "/delen", base + "/delen/verzoeken/" + yes.group(1) + "/nee", "reason",
				"Een conclusie is genoeg."));
		assertThat(page(fatima, "/delen")).contains("Een conclusie is genoeg.", "Gelezen");
		assertThat(page(aylin, why)).contains("U ziet dit", "Uw eigen eenheid heeft dit vastgelegd",
				"Wie kan dit nu zien?");
		for (String untold : List.of("LPA_ENF", "NOTE_INTERNAL", "GEEN_SOORT")) {
			assertThat(fatima.get(base + "/waarom?categorie=" + untold + "&bron=" + unit("r.schouten")).statusCode())
				.as(untold)
				.isEqualTo(404);
		}
	}

	@Test
	void eachBlockSaysWhySourceBySourceAndWhatStaysUntoldHasNoPage() {
		Browser fatima = Browser.as(port, "f.elzinga");
		assertThat(page(fatima, "")).contains("waarom?categorie=NOTE_SHARED", "waarom?categorie=ID_BASIS",
				"waarom?categorie=TLV_DECISION", "waarom?categorie=HEALTH");
		for (String path : List.of("/overleg", "/plan", "/afspraken")) {
			assertThat(page(fatima, path)).as(path).contains("waarom?categorie=NOTE_SHARED");
		}
		String sources = page(fatima, "/waarom?categorie=DIDACT");
		assertThat(sources).contains("bron=" + unit("a.demir"), "U ziet dit niet");
		String front = page(fatima, "");
		assertThat(Explanations.TOLD).hasSizeGreaterThan(18);
		for (DataCategory told : Explanations.TOLD) {
			assertThat(front).as("a way to ask").contains("waarom?categorie=" + told + "\"");
			assertThat(fatima.get(base + "/waarom?categorie=" + told).statusCode()).as(told.name()).isEqualTo(200);
		}
		for (String untold : List.of("LPA_ENF", "JUSTICE", "GEEN_SOORT")) {
			assertThat(fatima.get(base + "/waarom?categorie=" + untold).statusCode()).as(untold).isEqualTo(404);
			assertThat(api("GET", "/explanations?category=" + untold, "f.elzinga", "").statusCode()).as(untold)
				.isEqualTo(404);
		}
		assertThat(Browser.as(port, "x.consulent").get(base + "/waarom?categorie=DIDACT").statusCode()).isEqualTo(404);
	}

	@Test
	void systemsAskWhyAndAskTheSource() {
		assertThat(api("GET", "/explanations?category=DIDACT", "f.elzinga", "").body()).contains("R12_GRANT:none",
				"\"requestable\":true");
		assertThat(api("GET", "/explanations", "f.elzinga", "").body()).contains("DIDACT").doesNotContain("LPA_ENF");
		String question = "{\"source\":\"" + unit("a.demir")
				+ "\",\"category\":\"DIDACT\",\"why\":\"Ik maak het plan voor de klas.\"}";
		HttpResponse<String> asked = api("POST", "/access-requests", "f.elzinga", question);
		assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
		String id = asked.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
		assertThat(api("GET", "/access-requests", "a.demir", "").body()).contains(id, "OPEN");
		String refusals = "/access-requests/" + id + "/refusals";
		assertThat(api("POST", refusals, "f.elzinga", "{\"reason\":\"Een conclusie is genoeg.\"}").statusCode())
			.isIn(403, 404);
		assertThat(api("POST", refusals, "a.demir", "{\"reason\":\"Een conclusie is genoeg.\"}").statusCode())
			.isEqualTo(204);
		assertThat(api("POST", "/access-requests/" + id + "/readings", "f.elzinga", "").statusCode()).isEqualTo(204);
		String grant = "{\"recipient\":\"" + unit("f.elzinga") + "\",\"categories\":[\"DIDACT\"],\"purpose\":\"D2\"}";
		assertThat(api("POST", "/grants/previews", "b.timmer", grant).statusCode()).isEqualTo(403);
		assertThat(api("GET", "/access-requests", "x.consulent", "").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> api(String method, String path, String username, String body) {
		return new Browser(port).api(method, "/api/v1/cases/" + opened.id().value() + path, username, body,
				"Idempotency-Key", UUID.randomUUID().toString());
	}

	@Test
	void gezinswerkerAsksConsentAndWritesDownTheAnswers() {
		Browser gerda = Browser.as(port, "g.bos");
		String form = page(gerda, "/delen/toestemming");
		assertThat(form).contains("Wie mag het horen?", "Belastbaarheid");
		List<String> fields = List.of("kind", "AVG_6_1_A", "recipient", unit("a.demir"), "categories", "FUNC",
				"purpose", "D2");
		assertThat(post(gerda, "/delen/toestemming", "/delen/toestemming").body()).contains("Kies het doel");
		assertThat(post(gerda, "/delen/toestemming", "/delen/toestemming", fields.toArray(String[]::new)).body())
			.contains("U mag nee zeggen", "Belastbaarheid");
		List<String> asked = new ArrayList<>(fields);
		asked.addAll(List.of("step", "ask"));
		done(post(gerda, "/delen/toestemming", "/delen/toestemming", asked.toArray(String[]::new)));
		String overview = page(gerda, "/delen");
		assertThat(overview).contains("Moet nog tekenen", "M. Ouder", "de leerling");
		Matcher answer = Pattern.compile("action=\"(" + base + "/delen/toestemming/[^\"]+/antwoord)\"")
			.matcher(overview);
		assertThat(answer.find()).isTrue();
		HttpResponse<String> nothing = gerda.post(base + "/delen", answer.group(1));
		done(nothing);
		assertThat(page(gerda, "/delen?fout=antwoord")).contains("Het antwoord is niet vastgelegd");
		done(gerda.post(base + "/delen", answer.group(1), "signer", "PUPIL", "answer", "AGREES", "method", "GESPREK"));
		assertThat(page(gerda, "/delen")).contains("nog niet iedereen heeft getekend");
		String mother = consents.custodians(opened.id(), stage.actor("g.bos")).get(0).id().toString();
		done(gerda.post(base + "/delen", answer.group(1), "signer", mother, "answer", "AGREES", "method", "GESPREK"));
		assertThat(give(gerda, "a.demir", "FUNC", "D2", "").body())
			.contains("De familie geeft hier nu toestemming voor")
			.doesNotContain("Die toestemming vraagt u apart");
		done(give(gerda, "a.demir", "FUNC", "D2", "give"));
		assertThat(page(gerda, "/delen")).doesNotContain("geldt niet");
		done(gerda.post(base + "/delen", answer.group(1), "signer", "PUPIL", "answer", "WITHDRAWS", "method",
				"GESPREK"));
		assertThat(page(gerda, "/delen")).contains("geldt niet: de toestemming is ingetrokken");
		assertThat(page(Browser.as(port, "a.demir"), "/delen")).contains("geldt niet: de toestemming is ingetrokken");
	}

	@Test
	void strangersGet404AndWhoMayNotShare403() {
		Browser stranger = Browser.as(port, "x.consulent");
		for (String path : List.of("/delen", "/delen/nieuw", "/delen/toestemming",
				"/waarom?categorie=DIDACT&bron=" + unit("a.demir"))) {
			assertThat(stranger.get(base + path).statusCode()).as(path).isEqualTo(404);
		}
		Browser mentor = Browser.as(port, "b.timmer");
		assertThat(mentor.get(base + "/delen/nieuw").statusCode()).isEqualTo(403);
		assertThat(mentor.get(base + "/delen").statusCode()).isEqualTo(200);
	}

	@Test
	void connectedSystemsDoTheSameByTheApi() {
		Browser system = new Browser(port);
		String cases = "/api/v1/cases/" + opened.id().value();
		assertThat(system.api("POST", cases + "/grants", "x.consulent", "{}").statusCode()).isEqualTo(404);
		assertThat(system.api("POST", cases + "/grants", "b.timmer", "{}").statusCode()).isEqualTo(403);
		assertThat(system.api("POST", cases + "/grants", "a.demir", "{}").body()).contains("R36_NECESSITY", "R35_TERM",
				"recipient");
		String grant = "{\"recipient\":\"" + unit("f.elzinga") + "\",\"categories\":[\"DIDACT\"],\"purpose\":\"D2\","
				+ "\"necessity\":\"De begeleider maakt het plan voor de klas.\","
				+ "\"proportionality\":\"Zonder deze uitslag kan zij niet beginnen.\","
				+ "\"subsidiarity\":\"Anoniem overleggen is al gedaan.\",\"until\":\"" + today.plusDays(30)
				+ "\",\"informedOn\":\"" + today + "\",\"informedHow\":\"GESPREK\",\"informedWho\":[\"OUDERS\"]}";
		HttpResponse<String> given = system.api("POST", cases + "/grants", "a.demir", grant);
		assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
		assertThat(system.api("POST", cases + "/grants", "a.demir", grant.replace("DIDACT", "LPA_ENF")).statusCode())
			.isEqualTo(403);
		assertThat(system.api("GET", cases + "/grants", "f.elzinga", "").body()).contains("RUNNING");
		Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(given.body());
		assertThat(id.find()).isTrue();
		String revocations = cases + "/grants/" + id.group(1) + "/revocations";
		assertThat(system.api("POST", revocations, "f.elzinga", "{\"reason\":\"Nee.\"}").statusCode()).isEqualTo(403);
		assertThat(system.api("POST", revocations, "a.demir", "{}").statusCode()).isEqualTo(422);
		assertThat(system.api("POST", revocations, "a.demir", "{\"reason\":\"Klaar.\"}").statusCode()).isEqualTo(204);
		assertThat(system.api("GET", cases + "/consents", "g.bos", "").statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> give(Browser browser, String step) {
		return give(browser, "f.elzinga", "DIDACT", "D2", step);
	}

	private HttpResponse<String> give(Browser browser, String recipient, String category, String purpose, String step) {
		return post(browser, "/delen/nieuw", "/delen/nieuw", "recipient", unit(recipient), "categories", category,
				"purpose", purpose, "necessity", "De begeleider maakt het plan voor de klas.", "proportionality",
				"Zonder deze uitslag kan zij niet beginnen.", "subsidiarity", "Anoniem overleggen is al gedaan.",
				"until", typed(today.plusDays(90)), "informedOn", typed(today), "informedHow", "GESPREK", "informedWho",
				"OUDERS", "step", step);
	}

	private void note(String author, DataCategory category, String text) {
		steps.addContact(opened.id(),
				new AddContact(UUID.randomUUID(), "NOTE", today.toString(), category.name(), text),
				stage.actor(author));
	}

	private String page(Browser browser, String path) {
		HttpResponse<String> answer = browser.get(base + path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		assertThat(answer.body()).doesNotContain("??");
		return answer.body();
	}

	private HttpResponse<String> post(Browser browser, String page, String action, String... fields) {
		List<String> sent = new ArrayList<>(List.of(fields));
		sent.addAll(List.of("request", UUID.randomUUID().toString()));
		return browser.post(base + page, base + action, sent.toArray(String[]::new));
	}

	private static void done(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
	}

	private static String typed(LocalDate date) {
		return "%02d-%02d-%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
	}

	private String unit(String username) {
		return stage.actor(username).unit().value().toString();
	}

}
