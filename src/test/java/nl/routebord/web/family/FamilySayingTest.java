package nl.routebord.web.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a family says, asks and decides, and what becomes of it, over real HTTP. */
@RoutebordTest
class FamilySayingTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	@Test
	void ownWordsStandInTheFileOfTheDirectorWhoIsTold() {
		Browser parent = Browser.as(port, "ouder.dewal");
		String file = "/mijn/" + number("Kuipers");
		String words = "Wij zien dat het rooster helpt. " + UUID.randomUUID();
		String request = UUID.randomUUID().toString();
		parent.post(file + "/zeggen", file + "/zeggen", "request", request, "text", words);
		parent.post(file + "/zeggen", file + "/zeggen", "request", request, "text", words);
		Browser coordinator = Browser.as(port, "a.demir");
		String timeline = coordinator.get("/routes/" + number("Kuipers") + "/tijdlijn").body();
		assertThat(timeline).containsOnlyOnce(words).contains("In eigen woorden van de ouder");
		String page = "/routes/" + number("Kuipers") + "/gezin";
		assertThat(coordinator.get(page).body()).contains("Ik heb het gelezen");
		coordinator.post(page, page + "/gelezen");
		assertThat(coordinator.get(page).body()).doesNotContain("Ik heb het gelezen");
	}

	@Test
	void aRequestIsATaskOfTheUnitWithATermAndItsAnswerComesBack() {
		Browser parent = Browser.as(port, "ouder.terhorst");
		String file = "/mijn/" + number("ter Horst");
		String form = parent.get(file + "/verzoek").body();
		Matcher unit = Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*>Ondersteunings").matcher(form);
		assertThat(unit.find()).as(form).isTrue();
		String wish = "Graag alles over de toetsen. " + UUID.randomUUID();
		HttpResponse<String> sent = parent.post(file + "/verzoek", file + "/verzoek", "request",
				UUID.randomUUID().toString(), "right", "INZAGE", "unit", unit.group(1), "question", wish);
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
		assertThat(parent.get(file + "/zeggen").body()).contains(wish, "Antwoord uiterlijk");
		assertThat(Browser.as(port, "ouder.kuipers").get(file + "/zeggen").body()).as("the other parent")
			.doesNotContain(wish);
		Browser coordinator = Browser.as(port, "a.demir");
		String page = "/routes/" + number("ter Horst") + "/verzoeken";
		String requests = coordinator.get(page).body();
		assertThat(requests).contains(wish);
		assertThat(Browser.as(port, "m.veenstra").get(page).body()).as("another unit").doesNotContain(wish);
		Matcher answer = Pattern.compile("href=\"(" + page + "/[0-9a-f-]{36})\"").matcher(requests);
		assertThat(answer.find()).isTrue();
		coordinator.post(answer.group(1), answer.group(1), "granted", "true", "answer",
				"U krijgt de toetsen per post.");
		assertThat(parent.get(file + "/zeggen").body()).contains("Ja, dit wordt gedaan", "toetsen per post");
	}

	@Test
	void whoLookedIsToldWithoutNamesAndWithoutTheFamilyItself() {
		Browser.as(port, "r.schouten").get("/routes/" + number("Kuipers"));
		String page = Browser.as(port, "ouder.dewal").get("/mijn/" + number("Kuipers") + "/gezien").body();
		assertThat(page).contains("Leerplichtambtenaar, Waterdam", "Waarom:")
			.doesNotContain("Rik Schouten", "r.schouten", "Ouder, ");
	}

	@Test
	void aParentOf16AsksTheYouthWhoLooked() {
		String file = "/mijn/" + number("ter Horst");
		assertThat(Browser.as(port, "ouder.terhorst").get(file + "/gezien").body())
			.contains("beslist zelf wie dit ziet")
			.doesNotContain("Waarom:");
		assertThat(Browser.as(port, "leerling.emma").get(file + "/gezien").body()).contains("Waarom:");
	}

	@Test
	void thePageSaysWhoMaySeeWhatForItsWork() {
		String page = Browser.as(port, "leerling.lieke").get("/mijn/" + number("Kuipers") + "/delen").body();
		assertThat(page).contains("Wie mag wat zien voor zijn werk", "Leerplichtambtenaar, Waterdam",
				"Naam, adres, school en klas");
	}

	@Test
	void anAdultLetsAParentReadAndTakesItBack() {
		Browser pupil = Browser.as(port, "leerling.daan");
		Browser parent = Browser.as(port, "ouder.peters");
		String file = "/mijn/" + number("Peters");
		assertThat(parent.get(file).statusCode()).isEqualTo(404);
		String page = pupil.get(file + "/delen").body();
		Matcher form = Pattern.compile("name=\"ouder\" value=\"([^\"]+)\"").matcher(page);
		assertThat(form.find()).isTrue();
		HttpResponse<String> given = pupil.post(file + "/delen", file + "/delen/ouder", "request",
				UUID.randomUUID().toString(), "ouder", form.group(1));
		assertThat(given.statusCode()).as(given.body()).isEqualTo(302);
		assertThat(pupil.get(location(given)).body()).contains("Uw ouder mag nu met u meelezen");
		assertThat(parent.get(file).statusCode()).as("reads along").isEqualTo(200);
		Matcher back = Pattern.compile("action=\"(" + file + "/delen/[0-9a-f-]{36}/intrekken)\"")
			.matcher(pupil.get(file + "/delen").body());
		assertThat(back.find()).isTrue();
		assertThat(pupil.get(location(pupil.post(file + "/delen", back.group(1)))).body())
			.contains("U heeft uw toestemming ingetrokken");
		assertThat(parent.get(file).statusCode()).as("no longer").isEqualTo(404);
	}

	private String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow().replace("http://localhost:" + port, "");
	}

	@Test
	void nobodyLetsReadInAnothersPlaceNorInAnotherFile() {
		Browser parent = Browser.as(port, "ouder.terhorst");
		String other = "/mijn/" + number("Kuipers");
		assertThat(parent.get(other + "/delen").statusCode()).isEqualTo(404);
		assertThat(parent.get(other + "/gezien").statusCode()).isEqualTo(404);
		assertThat(parent.get(other + "/zeggen").statusCode()).isEqualTo(404);
		String own = "/mijn/" + number("ter Horst");
		assertThat(parent
			.post(own + "/zeggen", other + "/zeggen", "request", UUID.randomUUID().toString(), "text", "vreemd")
			.statusCode()).isEqualTo(404);
		assertThat(parent
			.post(own + "/zeggen", own + "/delen/ouder", "request", UUID.randomUUID().toString(), "ouder",
					UUID.randomUUID().toString())
			.statusCode()).isEqualTo(404);
		assertThat(parent.post(own + "/zeggen", own + "/delen/" + UUID.randomUUID() + "/ja").statusCode())
			.isEqualTo(404);
	}

	/** The demo pupils of these names are there once. */
	private String number(String lastName) {
		return database.sql("""
				select c.number from app.route_case_file c join app.pupil_pupil p on p.id = c.pupil_id
				where p.last_name = :last or p.prefix || ' ' || p.last_name = :last order by c.opened_on limit 1
				""").param("last", lastName).query(String.class).single();
	}

}
