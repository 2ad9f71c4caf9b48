package nl.routebord.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.demo.DoorCases;
import nl.routebord.route.AddContact;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseSteps;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The properties (5) and (7) of privacy.md B.10: every way in tells the same, and is
 * logged.
 */
@RoutebordTest
class SameEverywhereTest {

	@Autowired
	private DoorCases made;

	@Autowired
	private DemoStage stage;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private CaseReading reading;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void whatSomebodyReadsIsTheSameOnEveryWayAndStandsInTheLogOnce() {
		CaseFileId id = made.planned("Overal" + System.nanoTime());
		String number = cases.numbers(List.of(id.value())).get(id.value());
		Map<String, String> written = new LinkedHashMap<>();
		for (String category : List.of("NOTE_SHARED", "NOTE_INTERNAL", "DIDACT", "HEALTH")) {
			String mark = "merk" + category.replace("_", "") + System.nanoTime();
			written.put(mark, category);
			write(id, "a.demir", category, mark);
		}
		String told = "merkFUNC" + System.nanoTime();
		written.put(told, "FUNC");
		write(id, "g.bos", "FUNC", told);
		int shown = 0;
		for (String person : List.of("a.demir", "f.elzinga", "g.bos", "r.schouten")) {
			Set<String> may = marks(texts(number, person), written);
			Browser browser = new Browser(port);
			browser.signIn(person);
			assertThat(marks(
					browser.api("GET", "/api/v1/cases/" + id.value() + "/journal-entries?limit=100", person, "").body(),
					written))
				.as("API of " + person)
				.isEqualTo(may);
			assertThat(marks(browser.get("/routes/" + number + "/tijdlijn").body(), written)).as("page of " + person)
				.isEqualTo(may);
			for (String place : List.of("/routes/" + number + "/afdrukken", "/routes/" + number, "/werkvoorraad")) {
				assertThat(may).as(place + " of " + person).containsAll(marks(browser.get(place).body(), written));
			}
			shown += may.size();
			for (String mark : may) {
				assertThat(database.queryForObject("""
						select count(*) from app.audit_entry where case_file = ? and action = 'READ' and category = ?
						and actor_user = ?""", Integer.class, id.value(), written.get(mark),
						stage.actor(person).user().value()))
					.as("lines about %s of %s", written.get(mark), person)
					.isGreaterThanOrEqualTo(2);
			}
		}
		assertThat(shown).as("seen by some and not by all").isBetween(8, 4 * written.size() - 1);
		assertThat(database.queryForList(
				"""
						select trace_id || ' ' || category from app.audit_entry where case_file = ? and action = 'READ'
						and trace_id is not null
						group by trace_id, category, record, relation, reason_code, grant_id, consent_id, break_glass_id, operation_id
						having count(*) > 1""",
				String.class, id.value()))
			.as("once in each request")
			.isEmpty();
	}

	@Test
	void a17A18A19EachWritesItsOwnKindsOnly() {
		CaseFileId id = made.planned("Schrijf" + System.nanoTime());
		assertThat(sent(id, "a.demir", "HEALTH")).isEqualTo(201);
		assertThat(sent(id, "r.schouten", "LPA_ENF")).isEqualTo(201);
		assertThat(sent(id, "r.schouten", "HEALTH")).as("a diagnosis").isIn(403, 422);
		assertThat(sent(id, "r.schouten", "ABS_AUTH")).as("sick leave").isIn(403, 422);
		assertThat(database.queryForList("""
				select category from app.route_journal_entry where case_file_id = ? and source_unit_id = ?
				and text <> ''""", String.class, id.value(), stage.actor("r.schouten").unit().value()))
			.doesNotContain("HEALTH", "ABS_AUTH");
	}

	private int sent(CaseFileId id, String person, String category) {
		return new Browser(port)
			.api("POST", "/api/v1/cases/" + id.value() + "/journal-entries", person,
					"{\"kind\":\"NOTE\",\"on\":\"%s\",\"category\":\"%s\",\"text\":\"Proef.\"}".formatted(stage.today(),
							category),
					"Idempotency-Key", UUID.randomUUID().toString())
			.statusCode();
	}

	private String texts(String number, String person) {
		return String.join(" ",
				reading.timeline(number, stage.actor(person), null, 100)
					.timeline()
					.items()
					.stream()
					.map((line) -> line.text())
					.toList());
	}

	private static Set<String> marks(String text, Map<String, String> written) {
		Set<String> found = new TreeSet<>();
		written.keySet().stream().filter(text::contains).forEach(found::add);
		return found;
	}

	private void write(CaseFileId id, String person, String category, String mark) {
		LocalDate today = stage.today();
		steps.addContact(id, new AddContact(UUID.randomUUID(), "NOTE", today.toString(), category, mark + " tekst."),
				stage.actor(person));
	}

}
