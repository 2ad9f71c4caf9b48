package nl.routebord.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.pupil.PupilInput;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RelationKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RoutebordTest
class CaseOpeningTest {

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseReading reading;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private Worklist worklist;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	@BeforeEach
	void openUnits() {
		region.opened();
	}

	private OpenCase signal(PupilInput pupil) {
		return new OpenCase(UUID.randomUUID(), pupil, "WORRY", LocalDate.now(clock).minusDays(1).toString(),
				"Noor komt al twee weken niet.", false);
	}

	private Opened opened() {
		return opening.open(signal(RouteRegion.pupil("")), region.careCoordinator());
	}

	@Test
	void schoolOpensACaseAndItsOwnUnitsAreInIt() {
		Opened opened = opened();
		CaseFacts facts = desk.facts(opened.id());
		assertThat(opened.number()).matches("R-\\d{4}-\\d{4,}");
		assertThat(facts.phases()).containsExactly(Phase.P1);
		assertThat(facts.parties()).allMatch((party) -> party.relation() == RelationKind.OWN)
			.extracting(CaseParty::role)
			.containsExactlyInAnyOrder(Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_MENTOR, Role.SWV_CONSULTANT,
					Role.SWV_SECRETARIAT, Role.DATA_PROTECTION_OFFICER, Role.DATA_PROTECTION_OFFICER,
					Role.DATA_PROTECTION_OFFICER, Role.ATTENDANCE_OFFICER);
		CaseHead head = desk.head(opened.id(), region.careCoordinator());
		assertThat(head.pupil()).startsWith("Noor van Proef");
		assertThat(head.school()).contains("Proef 88AA00");
		assertThat(head.actions()).contains(Action.CONTACT_FAMILY);
	}

	@Test
	void strangersAndThoseWhoseTurnHasNotComeSeeNothing() {
		Opened opened = opened();
		for (Actor stranger : List.of(region.coordinatorOfOtherSchoolOfTheBoard(), region.coordinatorElsewhere(),
				region.consultantOfOtherSwv(), region.attendanceOfficerElsewhere(), region.familyWorker(),
				region.consultant(), region.secretariat())) {
			assertThatThrownBy(() -> reading.view(opened.number(), stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> reading.pupil(opened.id(), stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> reading.revealNumber(opened.id(), stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> steps.picture(opened.id(), stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(
					() -> steps.close(opened.id(), new CloseCase(UUID.randomUUID(), null, "OTHER", "", "x"), stranger))
				.isInstanceOf(NotFound.class);
			assertThat(reading.list(CaseQuery.all().text(opened.number()), stranger).items()).isEmpty();
		}
		assertThatThrownBy(() -> reading.view("R-2026-99999", region.careCoordinator())).isInstanceOf(NotFound.class);
	}

	@Test
	void leerplichtOfTheHomeMunicipalitySeesTheCaseButNotTheSchoolsNotes() {
		Opened opened = opened();
		CaseView school = reading.view(opened.number(), region.careCoordinator());
		CaseView leerplicht = reading.view(opened.number(), region.attendanceOfficer());
		assertThat(school.timeline().items()).extracting(TimelineItem::code).contains("journal.route.signalled");
		assertThat(leerplicht.timeline().items()).isEmpty();
		assertThat(reading.pupil(opened.id(), region.attendanceOfficer()).contact()).isPresent();
	}

	@Test
	void sameFormSentTwiceAtOnceOpensOneCase() throws Exception {
		OpenCase command = signal(RouteRegion.pupil(""));
		Actor actor = region.careCoordinator();
		ExecutorService two = Executors.newFixedThreadPool(4);
		try {
			List<Callable<Opened>> clicks = IntStream.range(0, 4)
				.mapToObj((nr) -> (Callable<Opened>) () -> opening.open(command, actor))
				.toList();
			List<Future<Opened>> answers = two.invokeAll(clicks);
			Opened first = answers.get(0).get();
			for (Future<Opened> answer : answers) {
				assertThat(answer.get()).isEqualTo(first);
			}
		}
		finally {
			two.shutdown();
		}
		assertThat(database.queryForObject("select count(*) from app.route_case_file where request = ?", Integer.class,
				command.request()))
			.isEqualTo(1);
	}

	@Test
	void secondCaseForTheSameNumberInTheUnitIsRefused() {
		String pgn = RouteRegion.pgn(4711);
		Opened first = opening.open(signal(RouteRegion.pupil(pgn)), region.careCoordinator());
		OpenCase second = signal(RouteRegion.pupil(pgn));
		assertThatThrownBy(() -> opening.open(second, region.careCoordinator())).isInstanceOf(Conflict.class)
			.satisfies((refusal) -> assertThat(((Conflict) refusal).arguments()).containsExactly(first.number()));
		assertThat(reading.pupil(first.id(), region.careCoordinator()).maskedPgn().orElseThrow())
			.isEqualTo("••••••" + pgn.substring(6));
		assertThat(reading.revealNumber(first.id(), region.careCoordinator())).isEqualTo(pgn);
		assertThat(database.queryForObject("select count(*) from app.pupil_number where pgn_sealed like ?",
				Integer.class, "%" + pgn + "%"))
			.isZero();
	}

	@Test
	void sameNameAndBirthDateNeedsAConfirmationAmongWhatTheActorMaySee() {
		PupilInput pupil = RouteRegion.pupil("Dubbel" + System.nanoTime(), "", "88AA00", "8801");
		opening.open(signal(pupil), region.careCoordinator());
		OpenCase again = signal(pupil);
		assertThatThrownBy(() -> opening.open(again, region.careCoordinator())).isInstanceOf(RuleViolated.class)
			.satisfies((refusal) -> assertThat(((RuleViolated) refusal).faults()).extracting(Fault::code)
				.containsExactly("route.similar-case"));
		PupilInput elsewhere = RouteRegion.pupil(pupil.lastName(), "", "88CC00", "8802");
		assertThat(opening.open(signal(elsewhere), region.coordinatorElsewhere()).number()).isNotBlank();
		OpenCase confirmed = new OpenCase(UUID.randomUUID(), pupil, again.signalKind(), again.signalledOn(),
				again.signalText(), true);
		assertThat(opening.open(confirmed, region.careCoordinator()).number()).isNotBlank();
	}

	@Test
	void numbersOfParallelOpeningsAreUniqueAndWithoutGaps() throws Exception {
		ExecutorService many = Executors.newFixedThreadPool(8);
		try {
			List<Callable<String>> openings = IntStream.range(0, 16).mapToObj((nr) -> (Callable<String>) () -> {
				Actor actor = (nr % 2 == 0) ? region.careCoordinator() : region.attendanceOfficer();
				PupilInput pupil = RouteRegion.pupil("");
				return opening.open(signal(pupil), actor).number();
			}).toList();
			List<Integer> numbers = many.invokeAll(openings)
				.stream()
				.map(CaseOpeningTest::get)
				.map((number) -> Integer.valueOf(number.substring(7)))
				.sorted()
				.toList();
			assertThat(numbers).doesNotHaveDuplicates();
			assertThat(numbers.get(15) - numbers.get(0)).isEqualTo(15);
		}
		finally {
			many.shutdown();
		}
	}

	private static String get(Future<String> future) {
		try {
			return future.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void everythingWrongIsToldAtOnce() {
		PupilInput pupil = RouteRegion.pupil("Fout", "123456789", "88AA01", "9999");
		OpenCase command = new OpenCase(UUID.randomUUID(), pupil, "IETS", "31-06-2026", " ", false);
		assertThatThrownBy(() -> opening.open(command, region.careCoordinator())).isInstanceOf(RuleViolated.class)
			.satisfies((refusal) -> assertThat(((RuleViolated) refusal).faults()).extracting(Fault::field)
				.containsExactlyInAnyOrder("pgn", "signalKind", "signalledOn", "signalText", "school", "municipality"));
	}

	@Test
	void onlySchoolAndLeerplichtOpenCases() {
		assertThatThrownBy(() -> opening.open(signal(RouteRegion.pupil("")), region.mentor()))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> opening.open(signal(RouteRegion.pupil("")), region.consultant()))
			.isInstanceOf(NotAllowed.class);
	}

	@Test
	void searchFindsByNameAndNumberAndTakesHostileTextLiterally() {
		PupilInput pupil = RouteRegion.pupil("Zoekéna" + System.nanoTime(), "", "88AA00", "8801");
		Opened opened = opening.open(signal(pupil), region.careCoordinator());
		for (String words : List.of(opened.number(), opened.number().toLowerCase(), "zoekena", "noor zoekena",
				"van ZOEKÉNA")) {
			assertThat(reading.list(CaseQuery.all().text(words), region.careCoordinator()).items()).as(words)
				.extracting(CaseRow::number)
				.contains(opened.number());
		}
		for (String words : List.of("%", "_", "' or 1=1 --", "${7*7}", "\\")) {
			assertThat(reading.list(CaseQuery.all().text(words), region.careCoordinator()).items()).as(words).isEmpty();
		}
	}

	@Test
	void listWalksAllCasesOnceByKey() {
		IntStream.range(0, 5).forEach((nr) -> opened());
		List<String> walked = new java.util.ArrayList<>();
		String cursor = null;
		do {
			var page = reading.list(CaseQuery.all().after(cursor, 2), region.careCoordinator());
			page.items().forEach((row) -> walked.add(row.number()));
			cursor = page.next();
		}
		while (cursor != null);
		assertThat(walked).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
		assertThat(walked).isSortedAccordingTo(java.util.Comparator.comparingLong(CaseOrder::read).reversed());
	}

}
