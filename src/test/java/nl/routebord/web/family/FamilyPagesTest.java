package nl.routebord.web.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each kind of family member of the demo region gets, over real HTTP (B.6). */
@RoutebordTest
class FamilyPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	@Test
	void aParentWithTwoChildrenChoosesAndSeesBoth() {
		Browser parent = Browser.as(port, "ouder.kuipers");
		String home = parent.get("/mijn").body();
		assertThat(home).contains("Lieke Kuipers", "Emma ter Horst", "Er is een plan. Iedereen doet")
			.doesNotContain("??", "Optional");
		String lieke = parent.get("/mijn/" + number("Lieke")).body();
		assertThat(lieke).contains("Er is een plan", "Dit willen we bereiken", "Gezinswerker, Waterdam")
			.doesNotContain("Gerda Bos", "Aylin Demir", "Rik Schouten");
	}

	@Test
	void aParentReadsTheDecisionAndItsLetter() {
		Browser parent = Browser.as(port, "ouder.terhorst");
		String page = parent.get("/mijn/" + number("Emma")).body();
		assertThat(page).contains("De tlv is gegeven", "Nummer van de tlv", "Bezwaar maken kan tot en met",
				"Waarom dit besluit");
		Matcher letter = Pattern.compile("/mijn/R-[\\d-]+/documenten/[0-9a-f-]{36}").matcher(page);
		assertThat(letter.find()).isTrue();
		assertThat(parent.get(letter.group()).statusCode()).isEqualTo(200);
		assertThat(Browser.as(port, "ouder.dewal").get(letter.group()).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "leerling.ilyas,Ilyas", "leerling.lieke,Lieke", "leerling.emma,Emma", "leerling.daan,Daan",
			"ouder.dewal,Lieke", "ouder.idrissi,Yara", "ouder.mansouri,Ilyas" })
	void whoMaySeeTheFileComesStraightToIt(String username, String pupil) {
		Browser one = Browser.as(port, username);
		String page = "/mijn/" + number(pupil);
		assertThat(one.get("/mijn").headers().firstValue("Location").orElse("")).endsWith(page);
		assertThat(one.get(page).statusCode()).isEqualTo(200);
		assertThat(one.get(page + "/dossier").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "ouder.kok,Lieke,geen gezag", "leerling.yara,Yara,vanaf 12 jaar",
			"ouder.peters,Daan,18 jaar of ouder" })
	void whoMayNotSeesWhyAndNothingOfTheFile(String username, String pupil, String why) {
		Browser one = Browser.as(port, username);
		assertThat(one.get("/mijn").body()).contains(why).doesNotContain(number(pupil), "Dossier van");
		assertThat(one.get("/mijn/" + number(pupil)).statusCode()).isEqualTo(404);
		assertThat(one.get("/mijn/" + number(pupil) + "/dossier").statusCode()).isEqualTo(404);
	}

	@Test
	void whoDirectedTheRouteAndLeftIsNotToldToAsk() {
		Browser parent = Browser.as(port, "ouder.idrissi");
		String page = "/mijn/" + number("Yara");
		assertThat(parent.get(page).body()).contains("Vragen? Neem contact op met");
		leaves("Yara", "2020-01-01");
		try {
			assertThat(parent.get(page).body()).doesNotContain("Vragen? Neem contact op met");
		}
		finally {
			leaves("Yara", null);
		}
	}

	/** R-LP-07: what leerplicht still had to do is for the new municipality. */
	@Test
	void aFamilyThatMovedReadsItAndWhoDoesTheNextStepNow() {
		Browser parent = Browser.as(port, "ouder.idrissi");
		String page = "/mijn/" + number("Yara");
		asksLeerplicht("Yara");
		try {
			assertThat(parent.get(page).body()).contains("Meedenken over wat helpt", "Leerplichtambtenaar, Waterdam");
			moves("Yara", "9902");
			assertThat(parent.get(page).body()).contains("Leerplichtambtenaar, Kreekdorp")
				.doesNotContain("Leerplichtambtenaar, Waterdam");
			assertThat(parent.get(page + "/dossier").body()).contains("Verhuisd naar een andere gemeente")
				.doesNotContain("Geheimkade");
		}
		finally {
			moves("Yara", "9901");
			database
				.sql("delete from app.route_task where kind = 'userTask_giveView' and subject_id = case_file_id "
						+ "and case_file_id = (select id from app.route_case_file where number = :number)")
				.param("number", number("Yara"))
				.update();
		}
	}

	private void asksLeerplicht(String pupil) {
		database.sql("""
				insert into app.route_task (id, case_file_id, subject_id, kind, page, role, unit_id, opened_at)
				select gen_random_uuid(), c.id, c.id, 'userTask_giveView', 'consultation/view', r.role, r.unit_id, now()
				from app.route_case_file c join app.route_case_relation r on r.case_file_id = c.id
				where c.number = :number and r.role = 'ATTENDANCE_OFFICER' and r.until_on is null""")
			.param("number", number(pupil))
			.update();
	}

	private void moves(String pupil, String municipality) {
		Browser school = Browser.as(port, "a.demir");
		String form = "/routes/" + number(pupil) + "/verhuizing";
		assertThat(school.post(form, form, "request", UUID.randomUUID().toString(), "version", version(pupil), "from",
				LocalDate.now().minusDays(1).format(DateTimeFormatter.ofPattern("dd-MM-uuuu")), "street", "Geheimkade",
				"houseNumber", "7", "postcode", "1005 AB", "place", "Waterdam", "municipality", municipality)
			.statusCode()).isEqualTo(302);
	}

	private String version(String pupil) {
		return database.sql("select version::text from app.route_case_file where number = :number")
			.param("number", number(pupil))
			.query(String.class)
			.single();
	}

	private void leaves(String pupil, String day) {
		database.sql("""
				update app.route_case_relation r set until_on = cast(:day as date) from app.route_case_file c
				where c.id = r.case_file_id and c.director_unit_id = r.unit_id and c.number = :number""")
			.param("day", day)
			.param("number", number(pupil))
			.update();
	}

	@Test
	void theFileOfAnotherChildDoesNotExist() {
		Browser parent = Browser.as(port, "ouder.mansouri");
		assertThat(parent.get("/mijn/" + number("Lieke")).statusCode()).isEqualTo(404);
		assertThat(parent.get("/mijn/R-2026-9999").statusCode()).isEqualTo(404);
	}

	@Test
	void aPupilOf14ReadsTheDecisionAndAsksForACopyOfWhatMayTellOfOthers() {
		Browser pupil = Browser.as(port, "leerling.luuk");
		String page = "/mijn/" + number("Luuk");
		assertThat(pupil.get(page).body()).contains("De tlv is niet gegeven", "een kopie zonder die delen")
			.doesNotContain("Waarom dit besluit", "/documenten/");
		assertThat(pupil.get(page + "/dossier").body()).contains("Vraag om een kopie", "Ontwikkelingsperspectief")
			.doesNotContain("Besluit op aanvraag");
	}

	/** Domain 2.4: lwoo is no tlv and no special education. */
	@Test
	void aFamilyReadsWhatLearningSupportIs() {
		Browser pupil = Browser.as(port, "leerling.luuk");
		String page = "/mijn/" + number("Luuk");
		assertThat(pupil.get(page).body()).contains("Aanvraag speciaal onderwijs T-");
		asksFor("LWOO");
		try {
			assertThat(pupil.get(page).body())
				.contains("Aanvraag leerwegondersteuning T-", "Leerwegondersteuning is niet toegewezen")
				.doesNotContain("speciaal onderwijs", "De tlv is niet gegeven");
			takenBack("date '2026-01-05'");
			assertThat(pupil.get(page).body())
				.contains("De leerwegondersteuning is ingetrokken op maandag 5 januari 2026");
		}
		finally {
			takenBack("null");
			asksFor("VSO");
		}
	}

	private void takenBack(String day) {
		database
			.sql("update app.tlv_application set designated_on = " + day + ", designation_ended_on = " + day
					+ " where case_file_id = (select id from app.route_case_file where number = :number)")
			.param("number", number("Luuk"))
			.update();
	}

	private void asksFor(String kind) {
		database.sql("""
				update app.tlv_decision d set kind = :kind from app.tlv_application a
				join app.route_case_file c on c.id = a.case_file_id
				where d.application_id = a.id and c.number = :number""")
			.param("kind", kind)
			.param("number", number("Luuk"))
			.update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/routes", "/werkvoorraad", "/tlv", "/overleggen", "/beheer/gebruikers", "/toegangslog",
			"/mijn-handelingen", "/inlezen" })
	void pagesOfStaffDoNotExistForAParent(String path) {
		assertThat(Browser.as(port, "ouder.kuipers").get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void aCaseAsStaffSeesItDoesNotExistForItsOwnFamily() {
		Browser parent = Browser.as(port, "ouder.dewal");
		String number = number("Lieke");
		for (String end : new String[] { "", "/leerling", "/tijdlijn", "/documenten", "/gezin", "/plan", "/route" }) {
			assertThat(parent.get("/routes/" + number + end).statusCode()).as(end).isEqualTo(404);
		}
		for (String path : new String[] { "/api/v1/cases", "/api/v1/organisations", "/api/v1/tasks" }) {
			assertThat(parent.api("GET", path, "ouder.dewal", "").statusCode()).as(path).isEqualTo(404);
		}
	}

	@Test
	void pagesOfTheFamilyDoNotExistForStaff() {
		Browser coordinator = Browser.as(port, "a.demir");
		assertThat(coordinator.get("/mijn").statusCode()).isEqualTo(404);
		assertThat(coordinator.get("/mijn/" + number("Lieke")).statusCode()).isEqualTo(404);
	}

	@Test
	void theAdministratorSeesNoFamily() {
		Browser admin = Browser.as(port, "b.heerema");
		assertThat(admin.get("/beheer/gebruikers?q=ouder.").body()).doesNotContain("ouder.kuipers");
		assertThat(admin.get("/beheer/organisaties").body()).doesNotContain("FAMILY");
	}

	private String number(String firstName) {
		return database
			.sql("""
					select c.number from app.route_case_file c join app.pupil_pupil p on p.id = c.pupil_id
					where p.first_name = :name and p.last_name in ('Kuipers', 'ter Horst', 'Horst', 'Idrissi', 'Mansouri', 'Peters', 'Jacobs')
					order by c.opened_on limit 1
					""")
			.param("name", firstName)
			.query(String.class)
			.single();
	}

}
