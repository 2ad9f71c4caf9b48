package nl.routebord.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import nl.routebord.web.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log as the data protection officer and each person reach it, over real HTTP. */
@RoutebordTest
class AccessLogPagesTest {

	private static final String OFFICER = "h.groot";

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	@LocalServerPort
	private int port;

	private Browser officer;

	@BeforeEach
	void somebodyOfTheOrganisationLooked() {
		Browser consultant = new Browser(port);
		consultant.signIn("f.elzinga");
		consultant.get("/routes");
		consultant.get("/routes");
		officer = new Browser(port);
		officer.signIn(OFFICER);
	}

	@Test
	void officerSeesWhoOfTheOwnOrganisationLookedAndThatIsLogged() {
		String page = officer.get("/toegangslog?rol=SWV_CONSULTANT").body();
		assertThat(page).contains("Fatima Elzinga", "In een lijst gezien", "Toegestaan")
			.doesNotContain("Aylin Demir", "Rik Schouten", "Xandra Consulent");
		assertThat(database.queryForObject(
				"""
						select count(*) from app.audit_entry where action = 'LOG_VIEWED' and actor_role = 'DATA_PROTECTION_OFFICER'
						""",
				Long.class))
			.isPositive();
	}

	@Test
	void officerChecksByLotTheSameLinesTwice() {
		JsonNode once = api("?check=SAMPLE&limit=100").path("items");
		assertThat(once).isNotEmpty().hasSizeLessThanOrEqualTo(20);
		assertThat(api("?check=SAMPLE&limit=100").path("items")).isEqualTo(once);
		assertThat(officer.get("/toegangslog?controle=SAMPLE").body()).contains("Steekproef van 20 regels");
	}

	@Test
	void officerChecksWhoBearsTheNameOfThePupil() {
		assertThat(api("?check=SAME_NAME&limit=100").path("items")).isEmpty();
		String was = database.queryForObject("select name from app.identity_person where username = 'f.elzinga'",
				String.class);
		String name = database.queryForObject("""
				select p.last_name from app.audit_entry e join app.route_case_file c on c.id = e.case_file
				join app.pupil_pupil p on p.id = c.pupil_id join app.identity_person i on i.id = e.actor_user
				where i.username = 'f.elzinga' and p.last_key = lower(p.last_name) order by e.seq desc limit 1
				""", String.class);
		database.update("update app.identity_person set name = ? where username = 'f.elzinga'", "Fatima " + name);
		try {
			assertThat(api("?check=SAME_NAME&limit=100").path("items")).isNotEmpty();
		}
		finally {
			database.update("update app.identity_person set name = ? where username = 'f.elzinga'", was);
		}
	}

	@Test
	void officerChecksTheNightAndWhatCameAfterTheEnd() {
		UUID line = database.queryForObject("""
				select e.event_id from app.audit_entry e join app.identity_person i on i.id = e.actor_user
				where i.username = 'f.elzinga' and e.case_file is not null order by e.seq desc limit 1
				""", UUID.class);
		database.update(
				"""
						insert into app.audit_entry (occurred_at, actor_user, actor_unit, actor_role, case_file, action, decision)
						select date_trunc('day', e.occurred_at at time zone 'Europe/Amsterdam') at time zone 'Europe/Amsterdam'
						    + interval '3 hours', e.actor_user, e.actor_unit, e.actor_role,
						    (select id from app.route_case_file where state = 'CLOSED' order by number limit 1), 'NIGHT_LINE', 'PERMIT'
						from app.audit_entry e where e.event_id = ?
						""",
				line);
		assertThat(api("?check=NIGHT&limit=100").path("items")).isNotEmpty();
		assertThat(api("?check=AFTER_CLOSE&limit=100").path("items")).isNotEmpty();
		assertThat(api("?check=MANY_CASES&limit=100").path("items")).isEmpty();
	}

	/** Security.md D.3, 48. */
	@Test
	void whoOpensTooManyFilesIsStoppedAndTheOfficerSeesIt() {
		limit(2);
		try {
			Browser consultant = Browser.as(port, "f.elzinga");
			List<String> files = Pattern.compile("/routes/R-[0-9]{4}-[0-9]{4,9}")
				.matcher(consultant.get("/routes").body())
				.results()
				.map(MatchResult::group)
				.distinct()
				.toList();
			for (String file : List.of(files.get(0), files.get(1), files.get(0), files.get(1) + "/leerling")) {
				assertThat(consultant.get(file).statusCode()).as(file).isEqualTo(200);
			}
			HttpResponse<String> stopped = consultant.get(files.get(2));
			assertThat(stopped.statusCode()).isEqualTo(429);
			assertThat(stopped.headers().firstValue("Retry-After")).isPresent();
			assertThat(stopped.body()).contains("U heeft dit uur meer dan 2 dossiers geopend")
				.doesNotContain(files.get(2));
			UUID id = database.queryForObject("select id from app.route_case_file where number = ?", UUID.class,
					files.get(2).substring("/routes/".length()));
			HttpResponse<String> api = new Browser(port).api("GET", "/api/v1/cases/" + id, "f.elzinga", "");
			assertThat(api.statusCode()).isEqualTo(429);
			assertThat(api.body()).contains("/problems/audit.too-many-files.hour");
			assertThat(consultant.get(files.get(0)).statusCode()).as("what was open already").isEqualTo(200);
			assertThat(database.queryForList(
					"""
							select reason_code from app.audit_entry where case_file = ? and action = 'OPEN_FILE' and decision = 'DENY'
							""",
					String.class, id))
				.containsExactly("R44_TOO_MANY", "R44_TOO_MANY");
			assertThat(officer.get("/toegangslog?controle=STOPPED").body()).contains("Fatima Elzinga",
					"Te veel dossiers geopend");
		}
		finally {
			limit(500);
		}
	}

	private void limit(int perHour) {
		database.update("""
				insert into app.region_setting (id, name, value, valid_from, set_at)
				values (gen_random_uuid(), 'FILES_PER_HOUR', ?, date '2020-08-01', now())""", perHour);
		database.update(
				"delete from app.audit_opened where person = (select id from app.identity_person where username = 'f.elzinga')");
	}

	@Test
	void likeLinesOfOneDayAreOneRowWithTheirCount() {
		JsonNode rows = api("?role=SWV_CONSULTANT&limit=100").path("items");
		assertThat(rows).isNotEmpty();
		assertThat(rows).anySatisfy((row) -> assertThat(row.path("count").asLong()).isGreaterThanOrEqualTo(2));
	}

	@Test
	void officerOfOneOrganisationSeesNothingOfAnother() {
		Browser stranger = new Browser(port);
		stranger.signIn("x.consulent");
		stranger.get("/routes");
		stranger.signIn("w.secretaris");
		assertThat(officer.get("/toegangslog").body()).doesNotContain("Xandra", "Wil Secretaris", "De Kreek");
	}

	@Test
	void caseOfTheOwnOrganisationShowsOthersWithoutTheirNames() {
		String number = database.queryForObject(
				"""
						select c.number from app.route_case_file c join app.route_case_relation r on r.case_file_id = c.id
						join app.identity_unit u on u.id = r.unit_id where u.role = 'SWV_CONSULTANT' and c.state <> 'CLOSED'
						    and exists (select from app.audit_entry e where e.case_file = c.id and e.actor_role = 'SCHOOL_CARE_COORDINATOR'
						        and e.occurred_at > now() - interval '20 days')
						    and exists (select from app.route_case_relation s join app.identity_unit v on v.id = s.unit_id
						        where s.case_file_id = c.id and v.organisation_id = (select organisation_id from app.identity_unit
						            where id = (select unit_id from app.identity_appointment a join app.identity_person p on p.id = a.person_id
						                where p.username = 'h.groot' limit 1)))
						order by c.number limit 1
						""",
				String.class);
		String page = officer.get("/toegangslog?dossier=" + number).body();
		assertThat(page).contains("Ondersteuningscoördinator").doesNotContain("Aylin Demir");
	}

	@Test
	void pagesFollowEachOtherWithoutRepeating() {
		JsonNode first = api("?limit=2");
		JsonNode second = api("?limit=2&cursor=" + first.path("next").asText());
		assertThat(first.path("items")).hasSize(2);
		assertThat(second.path("items")).isNotEmpty();
		assertThat(second.path("items").get(0)).isNotEqualTo(first.path("items").get(1));
	}

	@Test
	void exportBearsAMarkAndLeavesALine() {
		HttpResponse<String> answer = officer.post("/toegangslog", "/toegangslog/uitvoer", "rol", "SWV_CONSULTANT");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
		assertThat(answer.body()).contains("Gedownload uit Routebord door Hans Groot", "Fatima Elzinga");
		assertThat(database.queryForObject(
				"select count(*) from app.audit_entry where action = 'LOG_EXPORTED' and channel = 'EXPORT'",
				Long.class))
			.isPositive();
	}

	@Test
	void officerTakesTheProcessingLogAway() {
		HttpResponse<String> answer = officer.post("/toegangslog", "/toegangslog/verwerkingen", "vanaf", "", "tot", "");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("verwerkingenlog.ndjson");
		assertThat(answer.body()).contains("dpl.core.processing_activity_id").doesNotContain("Elzinga");
	}

	@Test
	void nobodyElseReachesTheLog() {
		for (String other : Set.of("f.elzinga", "b.heerema", "t.techniek", "a.demir", "q.rap")) {
			Browser browser = new Browser(port);
			browser.signIn(other);
			assertThat(browser.get("/toegangslog").statusCode()).as(other).isEqualTo(404);
			assertThat(browser.api("GET", "/api/v1/access-log", other, "").statusCode()).as(other).isIn(404, 400);
			assertThat(browser.api("GET", "/api/v1/processing-log?from=2026-01-01&until=2026-12-31", other, "")
				.statusCode()).as(other).isIn(404, 400);
		}
	}

	@Test
	void faultyPeriodIsToldAndKeptAsTyped() {
		HttpResponse<String> answer = officer.get("/toegangslog?vanaf=31-06-2026");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("31-06-2026", "Vul een datum in");
		assertThat(officer.get("/toegangslog?vanaf=01-01-2020&tot=01-01-2026").statusCode()).isEqualTo(422);
		assertThat(officer.get("/toegangslog?eenheid=x&rol=x&soort=x&besluit=x&dossier=x").statusCode()).isEqualTo(200);
	}

	@Test
	void personSeesTheOwnActsOnly() {
		Browser browser = new Browser(port);
		browser.signIn("a.demir");
		browser.get("/routes");
		String page = browser.get("/mijn-handelingen").body();
		assertThat(page).contains("In een lijst gezien").doesNotContain("Fatima", "Begeleider passend onderwijs");
	}

	@Test
	void pageCostsFewStatements() {
		assertThat(StatementCount.of(() -> officer.get("/toegangslog"))).hasSizeLessThanOrEqualTo(12);
	}

	@Test
	void processingLogHasASealedSubjectAndNoUser() throws Exception {
		String today = LocalDate.now(clock).toString();
		HttpResponse<String> answer = officer.api("GET", "/api/v1/processing-log?from=" + today + "&until=" + today,
				OFFICER, "");
		assertThat(answer.statusCode()).isEqualTo(200);
		ObjectMapper json = new ObjectMapper();
		UUID user = database.queryForObject("select id from app.identity_person where username = 'f.elzinga'",
				UUID.class);
		assertThat(answer.body()).doesNotContain(user.toString()).contains("dpl.core.data_subject_id");
		for (String line : answer.body().split("\n")) {
			JsonNode one = json.readTree(line);
			assertThat(one.path("status_code").asInt()).isIn(1, 2);
			assertThat(one.path("attributes").path("dpl.core.processing_activity_id").asText()).isNotEmpty();
		}
	}

	private JsonNode api(String query) {
		try {
			HttpResponse<String> answer = officer.api("GET", "/api/v1/access-log" + query, OFFICER, "");
			assertThat(answer.statusCode()).isEqualTo(200);
			return new ObjectMapper().readTree(answer.body());
		}
		catch (java.io.IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
