package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.ElevenTest;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.AddPupil;
import nl.routebord.leerplicht.DecideExemption;
import nl.routebord.leerplicht.ExemptionDesk;
import nl.routebord.leerplicht.ExemptionKind;
import nl.routebord.leerplicht.ReceiveExemption;
import nl.routebord.region.Gone;
import nl.routebord.region.ImportDesk;
import nl.routebord.region.ImportKind;
import nl.routebord.region.ImportStatus;
import nl.routebord.region.ImportView;
import nl.routebord.region.StartImport;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who lives in the municipality, is under the duty, and is enrolled nowhere. */
@RoutebordTest
class AbsoluteTest {

	private static final String RESIDENTS = "pgn;voornaam;tussenvoegsel;achternaam;geboortedatum;startkwalificatie";

	private static final String ENROLMENTS = "pgn;vestiging;onderwijs;inschrijfdatum;uitschrijfdatum";

	@Autowired
	private ImportDesk imports;

	@Autowired
	private AbsoluteDesk desk;

	@Autowired
	private ExemptionDesk exemptions;

	@Autowired
	private AbsoluteCalendar calendar;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Test
	void whoIsUnderTheDutyAndEnrolledNowhereIsFoundOnce() throws IOException {
		List<String> numbers = numbers(new Random(), 5);
		LocalDate today = stage.today();
		LocalDate twelve = today.minusYears(12);
		residents(line(numbers.get(0), "Enrolled", twelve, "nee"), line(numbers.get(1), "Never", twelve, "nee"),
				line(numbers.get(2), "Left", twelve, "nee"), line(numbers.get(3), "Small", today.minusYears(2), "nee"),
				line(numbers.get(4), "Qualified", today.minusYears(17).minusMonths(11), "ja"));
		ImportView first = enrolments(numbers.get(0) + ";99ZZ01;VO;2025-08-01;",
				numbers.get(2) + ";99ZZ01;BAO;2020-08-01;2024-07-31",
				numbers.get(2) + ";99ZZ01;VO;2024-08-01;" + today.minusDays(3));
		assertThat(first.added()).isEqualTo(3);
		Map<String, AbsoluteView> found = found();
		assertThat(found.keySet()).containsExactlyInAnyOrder("Never Proef", "Left Proef");
		assertThat(found.get("Left Proef").since()).isEqualTo(today.minusDays(2));
		assertThat(found.get("Left Proef").lastEducation()).isEqualTo("VO");
		assertThat(found.get("Never Proef").lastEducation()).isEqualTo("NONE");
		UUID never = found.get("Never Proef").id();
		UUID left = found.get("Left Proef").id();
		AnswerAbsolute abroad = new AnswerAbsolute(AbsoluteState.EXPLAINED, AbsoluteExplanation.ABROAD,
				today.plusDays(30));
		desk.answer(never, 0L, abroad, officer());
		desk.answer(never, 0L, abroad, officer());
		assertThatThrownBy(
				() -> desk.answer(never, null, new AnswerAbsolute(AbsoluteState.ABSENT, null, null), officer()))
			.isInstanceOf(Conflict.class);
		assertThatThrownBy(
				() -> desk.answer(left, null, new AnswerAbsolute(AbsoluteState.EXPLAINED, null, null), officer()))
			.isInstanceOf(RuleViolated.class);
		desk.answer(left, null, new AnswerAbsolute(AbsoluteState.ABSENT, null, null), officer());
		calendar.runDueNow();
		assertThat(found()).as("an explanation is not asked for again").isEmpty();
		stage.on(today.plusDays(31), calendar::runDueNow);
		assertThat(found().keySet()).as("until it holds no longer").containsExactly("Never Proef");
		ImportView again = enrolments(numbers.get(0) + ";99ZZ01;VO;2025-08-01;",
				numbers.get(2) + ";99ZZ01;VO;2024-08-01;" + today.minusDays(3),
				numbers.get(2) + ";99ZZ02;VO;" + today + ";");
		assertThat(List.of(again.added(), again.unchanged(), again.changed())).containsExactly(1L, 2L, 0L);
		assertThat(desk.view(left, officer()).state()).isEqualTo(AbsoluteState.ENROLLED);
		assertThat(desk.view(left, officer()).endedOn()).isEqualTo(today);
		assertThat(database.queryForList("select action from app.audit_entry where subject = ?", String.class, never))
			.contains("ANSWER_ABSOLUTE_ABSENCE");
	}

	/** One child has one number, whatever it is called in either file. */
	@Test
	void exemptionFindsItsChildByNumberFirst() throws IOException {
		List<String> numbers = numbers(new Random(), 2);
		LocalDate today = stage.today();
		LocalDate nine = today.minusYears(9);
		residents(line(numbers.get(0), "Roepnaam", nine, "nee"), line(numbers.get(1), "Naamgenoot", nine, "nee"));
		enrolments("999999990;99ZZ01;VO;2025-08-01;");
		assertThat(found()).containsKeys("Roepnaam Proef", "Naamgenoot Proef");
		assertThatThrownBy(
				() -> exemptions.add(new AddPupil(UUID.randomUUID(), "Naamgenoot Proef", nine, "123456789"), officer()))
			.isInstanceOf(nl.routebord.kernel.RuleViolated.class);
		UUID child = exemptions.add(new AddPupil(UUID.randomUUID(), "Naamgenoot Proef", nine, numbers.get(0)),
				officer());
		UUID exemption = exemptions.receive(child, new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART5A, today,
				null, null, false, false, false, false, today, today.plusDays(90)), officer());
		exemptions.decide(exemption, null, new DecideExemption(true, ""), officer());
		assertThat(found()).containsKey("Naamgenoot Proef").doesNotContainKey("Roepnaam Proef");
	}

	/** LPW 5: whoever is exempted need not be enrolled, for as long as that holds. */
	@Test
	void exemptionAnswersForTheChildUntilItEnds() throws IOException {
		List<String> numbers = numbers(new Random(), 3);
		LocalDate today = stage.today();
		LocalDate nine = today.minusYears(9);
		residents(line(numbers.get(0), "Vrij", nine, "nee"), line(numbers.get(1), "Gewoon", nine, "nee"),
				line(numbers.get(2), "Verlof", nine, "nee"));
		enrolments("999999990;99ZZ01;VO;2025-08-01;");
		UUID signal = found().get("Vrij Proef").id();
		UUID child = exemptions.add(new AddPupil(UUID.randomUUID(), "vrij Proef", nine), officer());
		UUID exemption = exemptions.receive(child, new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART5A, today,
				null, null, false, false, false, false, today, today.plusDays(90)), officer());
		assertThat(found()).containsKey("Vrij Proef");
		exemptions.decide(exemption, null, new DecideExemption(true, ""), officer());
		AbsoluteView answered = desk.view(signal, officer());
		assertThat(answered.state()).isEqualTo(AbsoluteState.EXPLAINED);
		assertThat(answered.explanation()).isEqualTo(AbsoluteExplanation.EXEMPT);
		assertThat(answered.holdsUntil()).isEqualTo(today.plusDays(90));
		calendar.runDueNow();
		assertThat(found().keySet()).contains("Gewoon Proef", "Verlof Proef").doesNotContain("Vrij Proef");
		String line = numbers.get(0) + ";ja;" + today + ";" + today.plusDays(90) + ";nee;";
		Browser browser = new Browser(port);
		browser.signIn("r.schouten");
		assertThat(browser.get("/leerplicht/vrijstellingen").body()).contains("vrij Proef")
			.doesNotContain(numbers.get(0));
		assertThat(browser.get("/leerplicht/vrijstellingen/register.csv").body())
			.contains("pgn;vrijgesteld;begindatum;einddatum;eerdere_vrijstelling;gemeente", line)
			.doesNotContain("Proef", numbers.get(1));
		Browser other = new Browser(port);
		other.signIn("n.leerplicht");
		assertThat(other.get("/leerplicht/vrijstellingen/register.csv").body()).doesNotContain(numbers.get(0));
		assertThat(database.queryForList("select action from app.audit_entry where action = 'EXEMPTIONS_EXPORTED'"))
			.isNotEmpty();
		exemptions.end(exemption, null, today.plusDays(10), officer());
		stage.on(today.plusDays(10), calendar::runDueNow);
		assertThat(found()).as("its last day").doesNotContainKey("Vrij Proef");
		stage.on(today.plusDays(11), calendar::runDueNow);
		assertThat(found()).as("under the duty again").containsKey("Vrij Proef");
	}

	/** The rule of the database is the rule of domain.md 1.1. */
	@Test
	void theDutyIsTheSameForBothFilesAsForAPupil() throws IOException {
		Random random = new Random(20260801);
		LocalDate today = stage.today();
		List<String> numbers = numbers(random, 400);
		Set<String> expected = new TreeSet<>();
		List<String> lines = new ArrayList<>();
		for (int place = 0; place < numbers.size(); place++) {
			LocalDate born = (place % 4 == 0) ? edge(random, today) : today.minusDays(random.nextInt(22 * 365));
			boolean qualified = random.nextBoolean();
			String name = "N" + place;
			lines.add(line(numbers.get(place), name, born, qualified ? "ja" : "nee"));
			EducationDuty duty = EducationDuty.of(born, today, qualified);
			if (duty == EducationDuty.LEERPLICHTIG || duty == EducationDuty.KWALIFICATIEPLICHTIG) {
				expected.add(name + " Proef");
			}
		}
		residents(lines.toArray(String[]::new));
		enrolments("000000012;99ZZ01;VO;2025-08-01;");
		Set<String> found = new TreeSet<>(database.queryForList(
				"select r.first_name || ' ' || r.last_name from app.absence_absolute a join app.absence_resident r on r.id = a.resident_id "
						+ "where a.unit_id = ? and a.state = 'FOUND' and r.gone_on is null and r.first_name like 'N%' and r.first_name <> 'Never'",
				String.class, officer().unit().value()));
		assertThat(found).isEqualTo(expected);
	}

	@Test
	void nobodyVanishesThroughAFaultOrHalfAFile() throws IOException {
		List<String> numbers = numbers(new Random(), 8);
		LocalDate nine = stage.today().minusYears(9);
		String[] all = numbers.stream()
			.map((number) -> line(number, "Held" + number, nine, "nee"))
			.toArray(String[]::new);
		residents(all);
		enrolments(numbers.get(0) + ";99ZZ01;BAO;2025-08-01;", "000000012;99ZZ01;VO;2025-08-01;");
		assertThat(found()).hasSize(7);
		String[] faulty = all.clone();
		faulty[1] = line(numbers.get(1), "Held" + numbers.get(1), nine, "misschien");
		ImportView fault = read(ImportKind.POPULATION, true, RESIDENTS, faulty);
		assertThat(fault.gone()).isEqualTo(new Gone(0, 1));
		assertThat(imports.lines(fault.id(), null, 10, officer()).items()).singleElement()
			.satisfies((line) -> assertThat(line.code()).isEqualTo("absence-qualification"));
		assertThat(read(ImportKind.POPULATION, true, RESIDENTS).status()).isEqualTo(ImportStatus.REFUSED);
		assertThat(read(ImportKind.POPULATION, false, RESIDENTS, all[0]).gone()).isEqualTo(new Gone(0, 7));
		assertThat(read(ImportKind.ENROLMENTS, true, ENROLMENTS, numbers.get(0) + ";99AA;BAO;2025-08-01;",
				"000000012;99ZZ01;VO;2025-08-01;")
			.gone()).isEqualTo(new Gone(0, 1));
		assertThat(found()).as("all of them are still there").hasSize(7);
		assertThat(residents(all[0]).gone()).isEqualTo(new Gone(7, 0));
		assertThat(found()).isEmpty();
	}

	@Test
	void anotherMunicipalityAndASchoolKnowOfNobody() throws IOException {
		List<String> numbers = numbers(new Random(), 2);
		residents(line(numbers.get(0), "Never", stage.today().minusYears(9), "nee"));
		enrolments(numbers.get(1) + ";99ZZ01;VO;2025-08-01;");
		UUID id = found().get("Never Proef").id();
		assertThat(database.queryForList("select pgn_sealed from app.absence_resident where first_name = 'Never'",
				String.class))
			.allMatch((sealed) -> sealed.startsWith("v1|"));
		for (String stranger : List.of("n.leerplicht", "c.visser", "m.veenstra", "k.dewit")) {
			assertThatThrownBy(() -> desk.view(id, stage.actor(stranger))).as(stranger).isInstanceOf(NotFound.class);
		}
		Browser browser = new Browser(port);
		browser.signIn("r.schouten");
		for (String page : List.of("/werkvoorraad", "/leerplicht")) {
			assertThat(browser.get(page).body()).as(page).contains("Nergens ingeschreven: Never Proef");
		}
		assertThat(browser.get("/verzuim/absoluut").body()).contains("Never Proef");
		assertThat(browser.get("/verzuim/absoluut/" + id).body()).contains("Nooit ingeschreven");
		Browser other = new Browser(port);
		other.signIn("n.leerplicht");
		assertThat(other.get("/verzuim/absoluut/" + id).statusCode()).isEqualTo(404);
		assertThat(other.get("/verzuim/absoluut").body()).doesNotContain("Never Proef");
	}

	private Map<String, AbsoluteView> found() {
		return desk.list(AbsoluteState.FOUND, officer())
			.stream()
			.collect(Collectors.toMap(AbsoluteView::pupil, (view) -> view));
	}

	private ImportView residents(String... lines) throws IOException {
		return right(read(ImportKind.POPULATION, true, RESIDENTS, lines));
	}

	private ImportView enrolments(String... lines) throws IOException {
		return right(read(ImportKind.ENROLMENTS, true, ENROLMENTS, lines));
	}

	private ImportView read(ImportKind kind, boolean many, String header, String... lines) throws IOException {
		List<String> text = new ArrayList<>(List.of(header));
		text.addAll(List.of(lines));
		ImportView view = imports.run(
				new StartImport(kind, Files.write(folder.resolve(kind.code() + ".csv"), text), false, many), officer(),
				(line) -> {
				});
		return view;
	}

	private ImportView right(ImportView view) {
		assertThat(view.faulty()).as(view.toString()).isZero();
		return view;
	}

	/** About a birthday, or the end of a school year, that decides. */
	private static LocalDate edge(Random random, LocalDate today) {
		int years = List.of(5, 16, 17, 18).get(random.nextInt(4));
		return today.minusYears(years).minusDays(random.nextInt(70) - 35L);
	}

	private static String line(String number, String name, LocalDate born, String qualified) {
		return String.join(";", number, name, "", "Proef", born.toString(), qualified);
	}

	private static List<String> numbers(Random random, int count) {
		return IntStream.iterate(200_000_000 + random.nextInt(700_000_000), (number) -> number + 1)
			.mapToObj(String::valueOf)
			.filter(ElevenTest::isBsn)
			.limit(count)
			.toList();
	}

	private Actor officer() {
		return stage.actor("r.schouten");
	}

}
