package nl.routebord.web.consultation;

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
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseSteps;
import nl.routebord.route.ContactFamily;
import nl.routebord.route.OpenCase;
import nl.routebord.route.Opened;
import nl.routebord.route.RecordViews;
import nl.routebord.route.RouteRegion;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages and the API of a consultation, as the people of the demo region use them. */
@RoutebordTest
class ConsultationPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private DemoStage stage;

	@Autowired
	private CaseOpening opening;

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
	void aCaseReadyForTheKernpartners() {
		today = LocalDate.now(clock);
		Actor school = stage.actor("a.demir");
		opened = opening.open(
				new OpenCase(UUID.randomUUID(), RouteRegion.pupil("Overleg" + System.nanoTime(), "", "99AA00", "9901"),
						"WORRY", today.minusDays(1).toString(), "Noor komt al twee weken niet.", false),
				school);
		steps.contactFamily(opened.id(), new ContactFamily(UUID.randomUUID(), null, today.toString(), "PARENTS",
				"Ouders willen hulp.", "PUBLIC_TASK", true), school);
		steps.recordViews(opened.id(),
				new RecordViews(UUID.randomUUID(), null, "Wij willen rust.", "", "Ik wil terug naar mijn klas.", ""),
				school);
		base = "/routes/" + opened.number();
	}

	@Test
	void fourPeopleConferFromQuestionToDoorzettingsmacht() {
		Browser aylin = Browser.as(port, "a.demir");
		Browser rik = Browser.as(port, "r.schouten");
		Browser fatima = Browser.as(port, "f.elzinga");
		Browser gerda = Browser.as(port, "g.bos");
		assertThat(page(aylin, "/overleg")).contains("Er is nog geen vraag");
		assertThat(page(aylin, "/overleg/vraag")).contains("Gezinswerker", "Jeugdarts", "Ziet van wat uw eenheid")
			.doesNotContain("Kreek");
		assertThat(post(aylin, "/overleg/vraag", "/overleg/vraag").body()).contains("Schrijf de vraag op",
				"Kies waarvoor u overlegt", "Kies ten minste één kernpartner");
		done(post(aylin, "/overleg/vraag", "/overleg/vraag", "question", "Wat is nodig?", "purpose", "SUPPORT_NEED",
				"partners", unit("r.schouten"), "partners", unit("f.elzinga"), "partners", unit("g.bos")));
		assertThat(page(aylin, "/overleg")).contains("Nog niet ontvangen", "Verder zonder de inbreng");
		done(post(rik, "/overleg/inbreng", "/overleg/inbreng", "text", "Geen proces-verbaal."));
		assertThat(page(rik, "/overleg/inbreng")).contains("Uw eerdere inbreng", "Geen proces-verbaal.");
		assertThat(page(rik, "/overleg")).as("who has not answered is for the director")
			.doesNotContain("Nog niet ontvangen");
		done(post(gerda, "/overleg/inbreng", "/overleg/inbreng", "text", "Het gezin kan ochtenden aan."));
		assertThat(post(aylin, "/overleg", "/overleg/verder").body()).contains("Schrijf op waarom u verder gaat");
		done(post(aylin, "/overleg", "/overleg/verder", "reason", "Fatima is ziek."));
		assertThat(page(fatima, "/overleg")).contains("Geen proces-verbaal.", "Fatima is ziek.");
		planWithAgreements(aylin);
		ownerMarksDone(gerda);
		escalate(aylin);
		handOver(aylin);
	}

	private void planWithAgreements(Browser director) {
		String form = page(director, "/plan");
		assertThat(form).contains("Afspraak 2").doesNotContain("Afspraak 3");
		assertThat(post(director, "/plan", "/plan", "add", "1", "goal", "Terug naar school", "agreements[0].what",
				"Rooster maken", "agreements[1].what", "", "agreements[1].dueOn", "31-06-2027")
			.body()).as("a row more, and what was typed is still there")
			.contains("Afspraak 3", "Terug naar school", "Rooster maken", "31-06-2027");
		assertThat(post(director, "/plan", "/plan", "goal", "Terug naar school", "summary", "Rustige opbouw", "next",
				"PLAN", "evaluateOn", typed(today.plusWeeks(7)), "agreements[0].what", "Bellen", "agreements[0].owner",
				unit("r.schouten"), "agreements[0].dueOn", "31-06-2027")
			.body()).contains("Deze datum bestaat niet", "31-06-2027");
		assertThat(post(director, "/plan", "/plan", "goal", "Terug naar school", "summary", "Rustige opbouw", "next",
				"PLAN", "evaluateOn", typed(today.plusWeeks(7)), "agreements[0].what", "Bellen", "agreements[0].owner",
				unit("r.schouten"), "agreements[0].dueOn", typed(today.minusDays(1)))
			.body()).contains("Evalueer binnen zes weken", "Deze dag is voorbij", "Bellen");
		done(post(director, "/plan", "/plan", "goal", "Terug naar school", "summary", "Rustige opbouw", "next", "PLAN",
				"evaluateOn", typed(today.plusWeeks(6)), "agreements[0].what", "Rooster maken", "agreements[0].owner",
				unit("a.demir") + "/" + user("a.demir"), "agreements[0].dueOn", typed(today.plusWeeks(2)),
				"agreements[2].what", "Thuis helpen", "agreements[2].owner", unit("g.bos"), "agreements[2].dueOn",
				typed(today.plusWeeks(1))));
		assertThat(page(director, "/plan")).contains("Plan dat nu loopt", "Zichtbaar voor", "Plan evalueren");
		assertThat(page(director, "")).contains("Zienswijzen van de kernpartners", "Eén plan vaststellen",
				"Plan evalueren", "Het plan is vastgesteld");
		Matcher task = Pattern.compile("href=\"" + base + "(/afspraken\\?afspraak=[^\"]+)\"")
			.matcher(page(director, ""));
		assertThat(task.find()).isTrue();
		assertThat(page(director, task.group(1))).contains("Afspraak uitvoeren: Rooster maken")
			.doesNotContain("Afspraak uitvoeren: Thuis helpen");
		assertThat(page(director, "/afspraken?afspraak=" + UUID.randomUUID())).doesNotContain("Afspraak uitvoeren:");
		assertThat(page(director, "/afspraken")).contains("Rooster maken", "Aylin Demir", "Thuis helpen",
				"Afspraak toevoegen");
	}

	private void ownerMarksDone(Browser owner) {
		assertThat(owner.get("/werkvoorraad").body()).contains(opened.number());
		Matcher done = Pattern.compile("action=\"(" + base + "/afspraken/[^\"]+/gedaan)\"")
			.matcher(page(owner, "/afspraken"));
		assertThat(done.find()).isTrue();
		done(owner.post(base + "/afspraken", done.group(1)));
		assertThat(done.find()).as("only what is of its own unit").isFalse();
		assertThat(page(owner, "/afspraken")).contains("Gerda Bos").doesNotContain("/gedaan\"");
	}

	private void escalate(Browser director) {
		assertThat(page(director, "/plan/evaluatie")).contains("1 van de 2 afspraken");
		done(post(director, "/plan/evaluatie", "/plan/evaluatie", "findings", "Het lukt niet.", "next", "TABLE"));
		assertThat(post(director, "/overleg/tafel", "/overleg/tafel").body()).contains("Schrijf op wanneer het overleg",
				"Kies wie erbij was");
		done(post(director, "/overleg/tafel", "/overleg/tafel", "heldOn", typed(today), "present", unit("r.schouten"),
				"familyHeard", "Ouders waren erbij.", "outcome", "Er is geen plaats."));
		done(post(director, "/plan", "/plan", "goal", "Een plaats", "summary", "Laten kiezen", "next", "ESCALATION"));
		assertThat(post(director, "/overleg/doorzetting", "/overleg/doorzetting", "reviewOn", typed(today.plusWeeks(9)))
			.body()).contains("Bekijk de keuze binnen zes weken", "wie de doorzettingsmacht heeft");
		done(post(director, "/overleg/doorzetting", "/overleg/doorzetting", "holder", "Wethouder", "mandate",
				"Afspraak 2024", "question", "Welke school?", "familyHeard", "Ouders willen vso.", "decision",
				"Vso De Kade", "bound", unit("a.demir"), "reviewOn", typed(today.plusWeeks(6))));
		assertThat(page(director, "/overleg")).contains("Er is geen plaats.", "Vso De Kade");
	}

	private void handOver(Browser director) {
		assertThat(post(director, "/regie", "/regie", "why", "x").body()).contains("Kies wie de regie krijgt");
		done(post(director, "/regie", "/regie", "person", unit("f.elzinga") + "/" + user("f.elzinga"), "why",
				"De school kan dit niet alleen."));
		assertThat(page(director, "/plan")).doesNotContain("Plan vaststellen");
		assertThat(page(Browser.as(port, "f.elzinga"), "/plan")).contains("Plan vaststellen");
	}

	@Test
	void strangersGetTheSame404AsForACaseThatDoesNotExist() {
		Browser stranger = Browser.as(port, "x.consulent");
		for (String path : List.of("/overleg", "/overleg/vraag", "/overleg/inbreng", "/plan", "/plan/evaluatie",
				"/overleg/tafel", "/overleg/doorzetting", "/afspraken", "/regie")) {
			assertThat(stranger.get(base + path).statusCode()).as(path).isEqualTo(404);
			assertThat(stranger.get("/routes/R-2026-99999999" + path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(stranger.get("/overleggen").body()).doesNotContain(opened.number());
		assertThat(Browser.as(port, "b.heerema").get("/overleggen").statusCode()).isEqualTo(404);
	}

	@Test
	void connectedSystemsDoTheSameByTheApi() {
		Browser system = new Browser(port);
		String cases = "/api/v1/cases/" + opened.id().value();
		assertThat(system.api("POST", cases + "/consultations", "a.demir", "{}").statusCode()).isEqualTo(422);
		assertThat(system.api("POST", cases + "/consultations", "a.demir", "{}").body()).contains("question", "purpose",
				"partners");
		String question = "{\"purpose\":\"SUPPORT_NEED\",\"question\":\"Wat is nodig?\",\"partners\":[\""
				+ unit("r.schouten") + "\"]}";
		HttpResponse<String> asked = system.api("POST", cases + "/consultations", "a.demir", question,
				"Idempotency-Key", "vraag-" + opened.number());
		assertThat(asked.statusCode()).isEqualTo(201);
		assertThat(system
			.api("POST", cases + "/consultations", "a.demir", question, "Idempotency-Key", "vraag-" + opened.number())
			.body()).isEqualTo(asked.body());
		assertThat(system.api("GET", "/api/v1/consultations", "r.schouten", "").body()).contains(opened.number());
		assertThat(system.api("POST", cases + "/partner-views", "r.schouten", "{\"text\":\"Rustig opbouwen.\"}")
			.statusCode()).isEqualTo(201);
		String plan = "{\"goal\":\"Terug\",\"summary\":\"Opbouw\",\"leadsTo\":\"PLAN\",\"evaluateOn\":\""
				+ today.plusWeeks(6) + "\",\"agreements\":[{\"what\":\"Bellen\",\"owner\":\"" + unit("r.schouten")
				+ "\",\"dueOn\":\"" + today.plusDays(3) + "\"}]}";
		assertThat(system.api("POST", cases + "/plans", "r.schouten", plan).statusCode()).isEqualTo(403);
		assertThat(system.api("POST", cases + "/plans", "a.demir", plan).statusCode()).isEqualTo(201);
		assertThat(system.api("POST", cases + "/plans", "a.demir", plan).statusCode()).isEqualTo(409);
		assertThat(system.api("GET", cases + "/plans", "r.schouten", "").body()).contains("\"active\":true");
		String agreements = system.api("GET", cases + "/agreements", "r.schouten", "").body();
		Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"plan\"").matcher(agreements);
		assertThat(id.find()).isTrue();
		assertThat(system.api("POST", cases + "/agreements/" + id.group(1) + "/completions", "r.schouten", "{}")
			.statusCode()).isEqualTo(204);
		assertThat(system.api("POST", cases + "/hand-overs", "a.demir", "{}").statusCode()).isEqualTo(422);
		assertThat(
				system
					.api("POST", cases + "/hand-overs", "a.demir",
							"{\"unit\":\"" + unit("r.schouten") + "\",\"person\":\"" + user("g.bos")
									+ "\",\"why\":\"x\"}")
					.statusCode())
			.as("she does not work there")
			.isEqualTo(422);
		assertThat(system
			.api("POST", cases + "/hand-overs", "a.demir",
					"{\"unit\":\"" + unit("r.schouten") + "\",\"person\":\"" + user("r.schouten")
							+ "\",\"why\":\"Past beter.\"}")
			.statusCode()).isEqualTo(204);
		assertThat(system.api("GET", cases + "/consultations", "m.veenstra", "").statusCode()).isEqualTo(404);
		assertThat(system.api("GET", cases + "/consultations", "n.leerplicht", "").statusCode()).isEqualTo(404);
	}

	@Test
	void whoMayNotDoItHearsSoAndTheLogToo() {
		Browser aylin = Browser.as(port, "a.demir");
		done(post(aylin, "/overleg/vraag", "/overleg/vraag", "question", "Wat is nodig?", "purpose", "SUPPORT_NEED",
				"partners", unit("r.schouten")));
		refused("f.elzinga", "/overleg/inbreng", "GIVE_VIEW");
		refused("r.schouten", "/overleg/vraag", "ASK_KERNPARTNERS");
		refused("r.schouten", "/regie", "HAND_OVER");
		refused("r.schouten", "/zienswijze", "RECORD_VIEWS");
	}

	private void refused(String username, String path, String action) {
		assertThat(Browser.as(port, username).get(base + path).statusCode()).as(path).isEqualTo(403);
		assertThat(database.queryForList("""
				select action from app.audit_entry where decision = 'DENY' and case_file = ? and actor_user = ?
				order by seq desc limit 1""", String.class, opened.id().value(), stage.actor(username).user().value()))
			.as(path)
			.containsExactly(action);
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

	private String user(String username) {
		return stage.actor(username).user().value().toString();
	}

}
