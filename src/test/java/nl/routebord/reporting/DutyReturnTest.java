package nl.routebord.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.routebord.RoutebordTest;
import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.ChangeEpisode;
import nl.routebord.absence.EnrolPupil;
import nl.routebord.absence.EpisodeBasis;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.EpisodeEvent;
import nl.routebord.absence.PrepareReport;
import nl.routebord.absence.RegisterAbsence;
import nl.routebord.absence.ReportChangeDesk;
import nl.routebord.absence.ReportDesk;
import nl.routebord.absence.ReportKind;
import nl.routebord.absence.RollDesk;
import nl.routebord.absence.SendReport;
import nl.routebord.absence.StartEpisode;
import nl.routebord.absence.WithdrawalReason;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.ElevenTest;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.ImportDesk;
import nl.routebord.region.ImportKind;
import nl.routebord.region.ImportView;
import nl.routebord.region.StartImport;
import nl.routebord.route.CaseFileId;
import nl.routebord.pupil.HomeInput;
import nl.routebord.route.CaseMoves;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.MovePupil;
import nl.routebord.route.RouteRegion;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The leerplichttelling: the same numbers whenever a day is counted, and who is under the
 * duty.
 */
@RoutebordTest
class DutyReturnTest {

	private static final LocalDate FILE = LocalDate.of(2026, 9, 1);

	private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

	@Autowired
	private ReturnDesk desk;

	@Autowired
	private Returns returns;

	@Autowired
	private CountedRows rows;

	@Autowired
	private StaffDesk staff;

	@Autowired
	private ImportDesk imports;

	@Autowired
	private EpisodeDesk episodes;

	@Autowired
	private RollDesk roll;

	@Autowired
	private AbsenceDesk absence;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private ReportChangeDesk changes;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseMoves moves;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@AfterEach
	void asTheOtherTestsFindIt() {
		database.update("delete from app.reporting_return where until_on in (?, ?, ?, ?)", DAY, DAY.minusDays(4),
				FILE.minusDays(1), stage.today());
		database.update("delete from app.absence_resident where unit_id = ?", nora().unit().value());
		database.update("delete from app.reporting_staff where organisation_id = ?", nora().organisation().value());
	}

	/**
	 * R-REP-01 to R-REP-03: what was recorded by a day does not change with what comes
	 * later.
	 */
	@Test
	void aDayIsCountedTheSameWhenItIsCountedLaterAndWhatCameInSinceStandsBesideIt() {
		CaseFileId early = opened();
		UUID[] episode = new UUID[1];
		stage.on(DAY.minusDays(5), () -> episode[0] = episodes.start(early,
				new StartEpisode(DAY.minusMonths(4), EpisodeBasis.LRV), rik()));
		Map<String, String> then = new LinkedHashMap<>();
		stage.on(DAY, () -> then.putAll(tables(desk.make(DAY, rik()), Known.NOW)));
		assertThat(desk.view(made(DAY), rik()).hasThen()).as("made on its day").isFalse();
		database.update("delete from app.reporting_return where until_on = ?", DAY);
		episodes.change(early, episode[0], null,
				new ChangeEpisode(EpisodeEvent.Kind.ENDED, DAY.minusDays(2), null, null, null), rik());
		CaseFileId late = opened();
		episodes.start(late, new StartEpisode(DAY.minusMonths(5), EpisodeBasis.LRV), rik());
		UUID again = desk.make(DAY, rik());
		assertThat(tables(again, Known.THEN)).as("recorded by the day").isEqualTo(then);
		Map<String, String> now = tables(again, Known.NOW);
		assertThat(now).isNotEqualTo(then);
		assertThat(total(again, Block.LONG_AT_HOME, false, Known.NOW))
			.isGreaterThan(total(again, Block.LONG_AT_HOME, false, Known.THEN));
		assertThat(total(again, Block.AGREED_HERE, false, Known.NOW)).as("each child once, whoever counts it")
			.isGreaterThanOrEqualTo(total(again, Block.LONG_AT_HOME, false, Known.NOW));
		assertThat(desk.open(again, new CellQuery(Block.AGREED_HERE, "ALL_THREE", "CHILDREN", false), rik()))
			.extracting(CountedSubject::id)
			.contains(late.value(), early.value());
		assertThat(Browser.as(port, "r.schouten").get("/rapportages/" + again).body()).contains("toen vastgelegd",
				"U ziet ook getallen kleiner dan 5", "Wie telt dit kind ook");
	}

	/**
	 * A child is counted where it lived, until when it was at home, as that was known.
	 */
	@Test
	void aMoveAndAnEndThatWasTakenBackAreCountedAsTheyWereRecorded() {
		CaseFileId child = opened();
		UUID[] episode = new UUID[1];
		stage.on(DAY.minusDays(20), () -> episode[0] = episodes.start(child,
				new StartEpisode(DAY.minusMonths(4), EpisodeBasis.LRV), rik()));
		stage.on(DAY.minusDays(5), () -> episodes.change(child, episode[0], null,
				new ChangeEpisode(EpisodeEvent.Kind.ENDED, DAY.minusDays(6), null, null, null), rik()));
		Map<String, String> then = new LinkedHashMap<>();
		stage.on(DAY, () -> then.putAll(tables(desk.make(DAY, rik()), Known.NOW)));
		database.update("delete from app.reporting_return where until_on = ?", DAY);
		int ended = total(desk.make(DAY, rik()), Block.LONG_AT_HOME, true, Known.NOW);
		database.update("delete from app.reporting_return where until_on = ?", DAY);
		episodes.reopen(child, episode[0], null, rik());
		UUID reopened = desk.make(DAY, rik());
		assertThat(tables(reopened, Known.THEN)).as("ended, as it was recorded by the day").isEqualTo(then);
		assertThat(total(reopened, Block.LONG_AT_HOME, true, Known.NOW)).as("at home, as is known now")
			.isEqualTo(ended + 1);
		int here = total(reopened, Block.LONG_AT_HOME, false, Known.NOW);
		int there = total(desk.make(DAY, nora()), Block.LONG_AT_HOME, false, Known.NOW);
		database.update("delete from app.reporting_return where until_on = ?", DAY);
		moves.move(child, new MovePupil(UUID.randomUUID(), null, DAY.minusDays(3).toString(),
				new HomeInput("Kade", "1", "1006 CD", "Kreekdorp", false, "9902")), stage.actor("a.demir"));
		UUID left = desk.make(DAY, rik());
		UUID arrived = desk.make(DAY, nora());
		assertThat(total(left, Block.LONG_AT_HOME, false, Known.NOW)).isEqualTo(here - 1);
		assertThat(total(arrived, Block.LONG_AT_HOME, false, Known.NOW)).isEqualTo(there + 1);
		assertThat(tables(left, Known.THEN)).as("recorded after the day").isEqualTo(then);
		assertThat(total(arrived, Block.LONG_AT_HOME, false, Known.THEN)).isEqualTo(there);
		LocalDate before = DAY.minusDays(4);
		UUID home = desk.make(before, rik());
		CellQuery cell = new CellQuery(Block.LONG_AT_HOME, "WITHOUT_OFFER", age(child), false);
		assertThat(rows.subjects(home, cell, "CASE", 200)).as("lived here on that day").contains(child.value());
		assertThat(rows.subjects(desk.make(before, nora()), cell, "CASE", 200)).doesNotContain(child.value());
		assertThat(desk.open(home, cell, rik())).as("and is another's now")
			.extracting(CountedSubject::id)
			.doesNotContain(child.value());
	}

	@Test
	void whoIsUnderTheDutyIsCountedBySexAsTheFileOfThatDayNamedThem() throws IOException {
		List<String> numbers = IntStream.iterate(300_000_000, (number) -> number + 1)
			.mapToObj(String::valueOf)
			.filter(ElevenTest::isBsn)
			.limit(6)
			.toList();
		String boy = line(numbers.get(0), "2014-02-01", "nee", "M");
		String girl = line(numbers.get(1), "2013-02-01", "nee", "V");
		String unknown = line(numbers.get(2), "2015-02-01", "nee", "");
		String seventeen = line(numbers.get(3), "2009-04-01", "nee", "V");
		String qualified = line(numbers.get(4), "2009-04-01", "ja", "V");
		String small = line(numbers.get(5), "2023-02-01", "nee", "M");
		stage.on(FILE, () -> read(boy, girl, unknown, seventeen, qualified, small));
		assertThat(counted(DAY)).isEqualTo("[[1, 1, 1], [0, 1, 0]]");
		stage.on(LocalDate.of(2026, 10, 1), () -> read(boy, girl.replace(";V", ";M"), seventeen));
		stage.on(LocalDate.of(2026, 10, 1), () -> read(boy, girl.replace(";V", ";M"), seventeen));
		database.update("delete from app.reporting_return where until_on = ?", DAY);
		assertThat(counted(DAY)).as("as it was named then").isEqualTo("[[1, 1, 1], [0, 1, 0]]");
		assertThat(counted(stage.today())).isEqualTo("[[2, 0, 0], [0, 1, 0]]");
		UUID before = desk.make(FILE.minusDays(1), nora());
		assertThat(desk.view(before, nora()).made().residentsOn()).as("no file yet").isEqualTo(FILE);
		assertThat(total(before, Block.RESIDENTS, false, Known.THEN)).isZero();
		assertThat(total(before, Block.RESIDENTS, false, Known.NOW)).isPositive();
		Browser browser = Browser.as(port, "n.leerplicht");
		assertThat(browser.get("/rapportages/" + before).body()).contains("Kwalificatieplichtig", "Jongens",
				"Op die dag was er nog geen bestand");
		assertThat(browser.get("/rapportages/" + before + "/regels.csv").body()).contains(";aantal");
		assertThatThrownBy(() -> read(line(numbers.get(0), "2014-02-01", "nee", "X")))
			.isInstanceOf(AssertionError.class);
	}

	/** A number below five is a dash for others; who works with the children sees it. */
	@Test
	void leerplichtSeesSmallNumbersOfItsOwnMunicipalityAndTakesNoneAway() {
		UUID made = desk.make(stage.today(), nora());
		assertThat(desk.view(made, nora()).tables())
			.allSatisfy((table) -> assertThat(table.shown(table.block().rows().size(), table.block().columns().size()))
				.isPresent());
		assertThat(desk.export(made, nora()).whole()).isFalse();
		assertThat(desk.export(made, nora()).tables()).anySatisfy((table) -> assertThat(table.shown(0, 0)).isEmpty());
		UUID ofSwv = desk.make(stage.today(), stage.actor("f.elzinga"));
		assertThat(desk.view(ofSwv, stage.actor("f.elzinga")).whole()).isFalse();
		assertThat(desk.view(ofSwv, stage.actor("q.rap")).whole()).isFalse();
	}

	/** What was taken back counts until the day that it was. */
	@Test
	void aReportCountsUntilTheDayItWasWithdrawnWheneverThatIsCounted() {
		Actor office = stage.actor("c.visser");
		LocalDate before = DAY.minusDays(4);
		int none = total(desk.make(DAY, rik()), Block.RELATIVE, false, Known.THEN);
		database.update("delete from app.reporting_return where until_on = ?", DAY);
		UUID[] report = new UUID[1];
		stage.on(DAY.minusDays(8), () -> {
			LocalDate on = DAY.minusDays(8);
			String number = "t" + System.nanoTime() % 1_000_000_000_000L;
			UUID pupil = roll.enrol(new EnrolPupil(number, "Pien", "", "Telling" + number, "14-03-2012", "999990019",
					"2a", "9901", "VO", false, null), office);
			absence.register(pupil, new RegisterAbsence(on.toString(), "DAY", "300", "TRUANT"), office);
			report[0] = reports.prepare(pupil, new PrepareReport(ReportKind.OTHER, on, on), office);
			reports.send(report[0], null, new SendReport("Reden", "Gebeld", true, "", "", ""), office);
		});
		Map<String, String> then = new LinkedHashMap<>();
		stage.on(before, () -> then.putAll(tables(desk.make(before, rik()), Known.NOW)));
		database.update("delete from app.reporting_return where until_on = ?", before);
		stage.on(DAY.minusDays(2),
				() -> changes.withdraw(report[0], null, WithdrawalReason.REGISTERED_IN_ERROR, office));
		UUID again = desk.make(before, rik());
		assertThat(tables(again, Known.THEN)).as("as it was counted then").isEqualTo(then);
		assertThat(total(again, Block.RELATIVE, false, Known.NOW)).as("as is known now")
			.isEqualTo(total(again, Block.RELATIVE, false, Known.THEN) - 1);
		assertThat(total(desk.make(DAY, rik()), Block.RELATIVE, false, Known.THEN)).as("no more").isEqualTo(none);
		database.update(
				"delete from app.absence_pupil where id = (select pupil_id from app.absence_report where id = ?)",
				report[0]);
	}

	@Test
	void staffIsCountedAsItWasKnownOnTheDay() {
		stage.on(FILE, () -> staff.keep(LocalDate.of(2026, 8, 1), new BigDecimal("3.6"), nora()));
		stage.on(FILE, () -> staff.keep(LocalDate.of(2026, 8, 1), new BigDecimal("3.60"), nora()));
		assertThat(database.queryForObject("select count(*) from app.reporting_staff where organisation_id = ?",
				Integer.class, nora().organisation().value()))
			.as("the same again")
			.isEqualTo(1);
		staff.keep(LocalDate.of(2026, 9, 1), new BigDecimal("2.4"), nora());
		ReturnRow made = desk.view(desk.make(DAY, nora()), nora()).made();
		assertThat(made.staff()).isEqualByComparingTo("2.4");
		assertThat(made.staffThen()).isEqualByComparingTo("3.6");
		assertThat(desk.view(desk.make(FILE.minusDays(1), nora()), nora()).made().staffThen()).isNull();
		for (String stranger : List.of("f.elzinga", "q.rap", "c.visser")) {
			assertThatThrownBy(() -> staff.keep(DAY, BigDecimal.ONE, stage.actor(stranger))).as(stranger)
				.isInstanceOf(NotFound.class);
		}
		assertThatThrownBy(() -> staff.keep(null, new BigDecimal("1.234"), nora())).isInstanceOf(RuleViolated.class);
		Browser browser = Browser.as(port, "n.leerplicht");
		String page = "/rapportages/formatie";
		assertThat(browser.get("/rapportages").body()).contains(page);
		assertThat(browser.post(page, page, "from", "01-11-2026", "fte", "veel").statusCode()).isEqualTo(422);
		assertThat(browser.post(page, page, "from", "01-11-2026", "fte", "4,25").statusCode()).isEqualTo(302);
		assertThat(browser.get(page).body()).contains("4,25 fte");
		assertThat(Browser.as(port, "q.rap").get(page).statusCode()).isEqualTo(404);
	}

	private String counted(LocalDate until) {
		UUID[] made = new UUID[1];
		stage.on(until, () -> made[0] = desk.make(until, nora()));
		return java.util.Arrays.deepToString(rows.table(made[0], Block.RESIDENTS, false).cells());
	}

	private void read(String... lines) {
		try {
			List<String> text = new ArrayList<>(
					List.of("pgn;voornaam;tussenvoegsel;achternaam;geboortedatum;startkwalificatie;geslacht"));
			text.addAll(List.of(lines));
			Path file = Files.write(folder.resolve("inwoners.csv"), text);
			ImportView view = imports.run(new StartImport(ImportKind.POPULATION, file, false), nora(), (line) -> {
			});
			assertThat(view.faulty()).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String line(String number, String born, String qualified, String sex) {
		return String.join(";", number, "Kind", "", "Telling", born, qualified, sex);
	}

	private Map<String, String> tables(UUID made, Known known) {
		Map<String, String> tables = new LinkedHashMap<>();
		for (Block block : ReturnKind.DUTY.blocks()) {
			tables.put(block + " all", java.util.Arrays.deepToString(rows.table(made, block, false, known).cells()));
			tables.put(block + " open", java.util.Arrays.deepToString(rows.table(made, block, true, known).cells()));
		}
		return tables;
	}

	private int total(UUID made, Block block, boolean stock, Known known) {
		return java.util.Arrays.stream(rows.table(made, block, stock, known).cells())
			.flatMapToInt(java.util.Arrays::stream)
			.sum();
	}

	private String age(CaseFileId child) {
		int age = database.queryForObject("""
				select extract(year from age(?::date, p.birth_date))::int from app.route_case_file c
				join app.pupil_pupil p on p.id = c.pupil_id where c.id = ?
				""", Integer.class, DAY, child.value());
		return (age < 12) ? "LT_12" : (age < 16) ? "A12_15" : (age < 18) ? "A16_17" : "GE_18";
	}

	private UUID made(LocalDate until) {
		return returns.find(ReturnKind.DUTY, until, rik().organisation()).orElseThrow().id();
	}

	private CaseFileId opened() {
		return opening
			.open(RouteRegion.signal(RouteRegion.pupil("Telling" + System.nanoTime(), "", "99AA00", "9901")),
					stage.actor("a.demir"))
			.id();
	}

	private Actor rik() {
		return stage.actor("r.schouten");
	}

	private Actor nora() {
		return stage.actor("n.leerplicht");
	}

}
