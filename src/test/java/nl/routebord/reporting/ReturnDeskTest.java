package nl.routebord.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.absence.ChangeEpisode;
import nl.routebord.absence.EpisodeBasis;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.EpisodeEvent;
import nl.routebord.absence.StartEpisode;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.RouteRegion;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures as they stood on a day, for the Inspectie and the minister. */
@RoutebordTest
class ReturnDeskTest {

	@Autowired
	private ReturnDesk desk;

	@Autowired
	private ReturnCalendar calendar;

	@Autowired
	private CountedRows rows;

	@Autowired
	private EpisodeDesk episodes;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void theSameDayGivesTheSameNumbersWhateverHappensSince() {
		LocalDate day = stage.today().minusDays(2);
		forget(day);
		int before = cell(desk.make(day, consultant()), "LRV", "W4_M3", false);
		forget(day);
		CaseFileId caseFile = opened();
		UUID episode = episodes.start(caseFile, new StartEpisode(day.minusDays(40), EpisodeBasis.LRV), rik());
		UUID made = desk.make(day, consultant());
		int counted = cell(made, "LRV", "W4_M3", false);
		int open = cell(made, "LRV", "W4_M3", true);
		assertThat(counted).isEqualTo(before + 1);
		assertThat(sum(rows.table(made, Block.AGREED, false))).as("each child once")
			.isEqualTo(sum(rows.table(made, Block.HOME, false)));
		episodes.change(caseFile, episode, null,
				new ChangeEpisode(EpisodeEvent.Kind.ENDED, day.minusDays(1), null, null, null), rik());
		assertThat(desk.make(day, consultant())).isEqualTo(made);
		assertThat(cell(made, "LRV", "W4_M3", true)).as("as it was known then").isEqualTo(open);
		assertThat(desk.open(made, new CellQuery(Block.HOME, "LRV", "W4_M3", false), consultant()))
			.extracting(CountedSubject::id)
			.as("counted, but not the reader's to see")
			.doesNotContain(caseFile.value());
		assertThat(subjects(made)).contains(caseFile.value());
		database.update("update app.reporting_row set subject_id = ? where subject_id = ?", UUID.randomUUID(),
				caseFile.value());
		calendar.runDueNow();
		assertThat(cell(made, "LRV", "W4_M3", false)).as("a case that is gone still counts").isEqualTo(counted);
		assertThat(subjects(made)).as("and is nobody any more").doesNotContain(caseFile.value());
	}

	@Test
	void policyStaffSeesNumbersAndOpensNone() {
		UUID made = desk.make(stage.today(), consultant());
		Actor reporter = stage.actor("q.rap");
		assertThat(desk.view(made, reporter).opens()).isFalse();
		assertThatThrownBy(() -> desk.open(made, new CellQuery(Block.HOME, "LRV", "W4_M3", false), reporter))
			.isInstanceOf(NotFound.class);
		for (String stranger : List.of("r.schouten", "n.leerplicht", "c.visser", "b.heerema", "g.bos")) {
			assertThatThrownBy(() -> desk.view(made, stage.actor(stranger))).as(stranger).isInstanceOf(NotFound.class);
		}
		assertThatThrownBy(() -> desk.make(stage.today().plusDays(1), consultant())).isInstanceOf(RuleViolated.class);
		desk.export(made, reporter);
		assertThat(database.queryForList("select action from app.audit_entry where subject = ?", String.class, made))
			.contains("RETURN_EXPORTED");
		Browser browser = Browser.as(port, "q.rap");
		assertThat(browser.get("/rapportages/" + made).body()).contains("Kinderen die thuiszitten")
			.doesNotContain("/getal?");
		assertThat(browser.get("/rapportages/" + made + "/getal?tabel=HOME&rij=LRV&kolom=W4_M3").statusCode())
			.isEqualTo(404);
		assertThat(browser.get("/rapportages/" + made + "/regels.csv").statusCode()).as("each small number is in it")
			.isEqualTo(404);
		assertThat(browser.get("/rapportages/" + made).body()).doesNotContain("regels.csv");
		assertThatThrownBy(() -> desk.rows(made, reporter)).isInstanceOf(NotFound.class);
		Browser decider = Browser.as(port, "j.brandsma");
		assertThat(decider.get("/rapportages/" + made + "/regels.csv").body()).contains("Langdurig relatief verzuim")
			.doesNotContain("R-20");
		assertThat(browser.get("/rapportages/" + made + "/tabellen.xlsx").statusCode()).isEqualTo(200);
		assertThat(browser.post("/rapportages", "/rapportages", "until", "morgen").statusCode()).isEqualTo(422);
	}

	/** S13: after three months in the count of the municipality too. */
	@Test
	void theMunicipalityCountsItsReportsAndWhoIsAtHomeForThreeMonths() {
		LocalDate day = stage.today();
		forget(day);
		CaseFileId caseFile = opened();
		episodes.start(caseFile, new StartEpisode(day.minusMonths(3).minusDays(1), EpisodeBasis.LRV), rik());
		UUID made = desk.make(day, rik());
		assertThat(desk.open(made, new CellQuery(Block.LONG_AT_HOME, "WITHOUT_OFFER", column(caseFile, day), false),
				rik()))
			.extracting(CountedSubject::id)
			.contains(caseFile.value());
		int reports = sum(rows.table(made, Block.RELATIVE, false));
		assertThat(reports).isEqualTo(database.queryForObject(
				"""
						select count(*) from app.absence_report where receiver_id = ? and state not in ('PREPARED', 'SENT', 'REJECTED', 'WITHDRAWN')
						and sent_at >= ?::date and sent_at < ?::date + 1
						""",
				Integer.class, rik().unit().value(), nl.routebord.terms.SchoolYear.of(day).begin(), day));
		assertThat(Browser.as(port, "r.schouten").get("/rapportages/" + made).body()).contains("Meldingen van verzuim",
				"Absoluut verzuim");
	}

	/** What came in since is counted when that is asked; the return of before stays. */
	@Test
	void aDayIsCountedAgainWhenThatIsAsked() {
		LocalDate day = stage.today();
		forget(day);
		UUID first = desk.make(day, consultant());
		int before = cell(first, "LRV", "W4_M3", false);
		assertThat(desk.again(first, consultant())).as("nothing has changed").isEqualTo(first);
		episodes.start(opened(), new StartEpisode(day.minusDays(40), EpisodeBasis.LRV), rik());
		assertThat(desk.make(day, consultant())).isEqualTo(first);
		Browser browser = Browser.as(port, "f.elzinga");
		String page = "/rapportages/" + first;
		assertThat(browser.get(page).body()).contains("Geteld op", "Tel deze dag opnieuw");
		assertThat(browser.post(page, page + "/opnieuw").statusCode()).isEqualTo(302);
		UUID second = desk.make(day, consultant());
		assertThat(second).isNotEqualTo(first);
		assertThat(desk.again(first, consultant())).as("the last one").isEqualTo(second);
		assertThat(cell(second, "LRV", "W4_M3", false)).isEqualTo(before + 1);
		assertThat(cell(first, "LRV", "W4_M3", false)).isEqualTo(before);
		assertThat(desk.list(consultant())).extracting(ReturnRow::id).contains(first, second);
	}

	private int cell(UUID made, String row, String column, boolean stock) {
		CountTable table = rows.table(made, Block.HOME, stock);
		return table.cells()[Block.HOME.rows().indexOf(row)][Block.HOME.columns().indexOf(column)];
	}

	private static int sum(CountTable table) {
		return java.util.Arrays.stream(table.cells()).flatMapToInt(java.util.Arrays::stream).sum();
	}

	/** LPW art. 25: how many, and of nobody. */
	@Test
	void exemptionsAndEnforcementAreCountedAndOpenNobody() {
		LocalDate day = stage.today();
		forget(day);
		int warned = sum(rows.table(desk.make(day, rik()), Block.ENFORCED, false));
		forget(day);
		UUID pupil = UUID.randomUUID();
		UUID followUp = UUID.randomUUID();
		UUID unit = rik().unit().value();
		database.update("insert into app.leerplicht_pupil (id, unit_id, name, birth_date, opened_on) "
				+ "values (?, ?, 'Telling', date '2011-01-01', ?)", pupil, unit, day);
		database.update("insert into app.leerplicht_follow_up (id, version, pupil_id, unit_id, opened_on) "
				+ "values (?, 0, ?, ?, ?)", followUp, pupil, unit, day);
		database.update(
				"""
						insert into app.leerplicht_enforcement (id, follow_up_id, unit_id, kind, word, on_day, text_sealed, made_by, made_at)
						values (?, ?, ?, 'INTERVENTION', 'WARNING', ?, '', ?, now())
						""",
				UUID.randomUUID(), followUp, unit, day, rik().user().value());
		database.update(
				"""
						insert into app.leerplicht_exemption (id, version, pupil_id, unit_id, kind, received_on, never_fit, placed_before,
						    agreed, heard, from_on, state, decide_by, decided_on, faults, reason_sealed)
						values (?, 0, ?, ?, 'ART5_A', ?, true, false, false, false, ?, 'ACKNOWLEDGED', ?, ?, '{}', '')
						""",
				UUID.randomUUID(), pupil, unit, day.minusDays(20), day.minusDays(10), day, day.minusDays(15));
		UUID made = desk.make(day, rik());
		assertThat(sum(rows.table(made, Block.ENFORCED, false))).isEqualTo(warned + 1);
		assertThat(rows.table(made, Block.EXEMPT, false).cells()[0][2]).isPositive();
		assertThat(desk.open(made, new CellQuery(Block.ENFORCED, "WARNING", "NO_REPORT", false), rik())).isEmpty();
		assertThat(database.queryForObject(
				"select count(*) from app.reporting_row where return_id = ? and block in ('EXEMPT', 'ENFORCED') and subject_id is not null",
				Integer.class, made))
			.isZero();
		assertThat(Browser.as(port, "r.schouten").get("/rapportages/" + made).body()).contains("Handhaving")
			.doesNotContain("tabel=ENFORCED");
		database.update("delete from app.leerplicht_pupil where id = ?", pupil);
	}

	private List<UUID> subjects(UUID made) {
		return database.queryForList("select subject_id from app.reporting_row where return_id = ?", UUID.class, made);
	}

	private String column(CaseFileId caseFile, LocalDate day) {
		int age = database.queryForObject("""
				select extract(year from age(?::date, p.birth_date))::int from app.route_case_file c
				join app.pupil_pupil p on p.id = c.pupil_id where c.id = ?
				""", Integer.class, day, caseFile.value());
		return (age < 12) ? "LT_12" : (age < 16) ? "A12_15" : (age < 18) ? "A16_17" : "GE_18";
	}

	private void forget(LocalDate day) {
		database.update("delete from app.reporting_return where until_on = ?", day);
	}

	private Actor consultant() {
		return stage.actor("f.elzinga");
	}

	private Actor rik() {
		return stage.actor("r.schouten");
	}

	private CaseFileId opened() {
		return opening
			.open(RouteRegion.signal(RouteRegion.pupil("Telling" + System.nanoTime(), "", "99AA00", "9901")),
					stage.actor("a.demir"))
			.id();
	}

}
