package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.terms.WorkingDays;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A child on the roll by hand and by file is one when the school says so. */
@RoutebordTest
class DoubleDeskTest {

	private static final String HEADER = "leerlingnummer;voornaam;tussenvoegsel;achternaam;geboortedatum;pgn;klas;gemeente;"
			+ "sector;startkwalificatie\n";

	private static final SendReport FORM = new SendReport("Spijbelt.", "Gesproken.", true, "", "", "");

	@Autowired
	private DoubleDesk desk;

	@Autowired
	private AbsenceDesk absence;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private ReportReading reading;

	@Autowired
	private SicknessDesk sickness;

	@Autowired
	private RollDesk roll;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void whatHangsOnTheChildAddedByHandStaysWhenTheFileBringsItsNumber() {
		String name = "Dubbel" + AbsenceDeskTest.number();
		UUID byHand = enrolled(AbsenceDeskTest.number(), name, "14-03-2012", "");
		missed(byHand, "TRUANT");
		UUID report = reports.prepare(byHand, new PrepareReport(ReportKind.OTHER, day(), day()), office());
		reports.send(report, null, FORM, office());
		sickness.record(byHand,
				new RecordSicknessStep(RecordSicknessStep.Kind.TALK, stage.today(), null, "moeder", "Belt elke dag."),
				office());
		String number = AbsenceDeskTest.number();
		assertThat(absence
			.take(new StringReader(HEADER + number + ";PIEN;;" + name.toUpperCase(java.util.Locale.ROOT)
					+ ";14-03-2012;999990068;3b;9901;VO;nee\n"), office())
			.added()).isOne();
		DoubleRow found = of(byHand).orElseThrow();
		assertThat(found.ground()).isEqualTo(DoubleRow.Ground.NAME);
		UUID byFile = found.pupils()
			.stream()
			.map(DoublePupilRow::id)
			.filter((id) -> !id.equals(byHand))
			.findFirst()
			.orElseThrow();
		missed(byFile, "SICK");
		assertThatThrownBy(() -> desk.join(found.id(), null, office())).isInstanceOf(RuleViolated.class);
		assertThat(desk.join(found.id(), byFile, office())).as("leerplicht knows that one").isEqualTo(byHand);
		AbsenceFileView file = absence.file(byHand, office());
		assertThat(file.number()).isEqualTo(number);
		assertThat(file.className()).isEqualTo("3b");
		assertThat(file.hasPgn()).isTrue();
		assertThat(file.steps()).hasSize(1);
		assertThat(file.missed()).as("of one day the first holds").hasSize(2);
		assertThat(file.missed()).filteredOn((row) -> !row.corrected())
			.extracting(MissedRow::reason)
			.containsExactly(AbsenceReason.TRUANT);
		assertThat(reading.view(report, office()).pupil()).isEqualTo("PIEN " + name.toUpperCase(java.util.Locale.ROOT));
		assertThatThrownBy(() -> absence.file(byFile, office())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.join(found.id(), byFile, office())).isInstanceOf(NotFound.class);
		assertThat(of(byHand)).isEmpty();
		assertThat(roll.list(number, office())).hasSize(1);
	}

	@Test
	void sameNumberIsFoundWhateverTheNameAndTwoNumbersAreTwoChildren() {
		String name = "Nummer" + AbsenceDeskTest.number();
		UUID first = enrolled(AbsenceDeskTest.number(), name, "14-03-2012", "999990081");
		UUID second = enrolled(AbsenceDeskTest.number(), "Anders" + name, "15-03-2012", "999990081");
		enrolled(AbsenceDeskTest.number(), name, "14-03-2012", "999990093");
		DoubleRow found = of(first).orElseThrow();
		assertThat(found.ground()).isEqualTo(DoubleRow.Ground.PGN);
		assertThat(found.pupils()).extracting(DoublePupilRow::id).containsExactlyInAnyOrder(first, second);
		assertThat(desk.open(100_000, office()))
			.filteredOn((one) -> one.pupils().stream().anyMatch((p) -> p.id().equals(first)))
			.hasSize(1);
	}

	@Test
	void whoAreTwoAreNotProposedAgainAndNobodyElseHasAPartInIt() {
		String name = "Twee" + AbsenceDeskTest.number();
		String number = AbsenceDeskTest.number();
		UUID first = enrolled(number, name, "14-03-2012", "");
		UUID second = enrolled(AbsenceDeskTest.number(), name, "14-03-2012", "");
		DoubleRow found = of(first).orElseThrow();
		for (String stranger : List.of("k.dewit", "r.schouten", "b.heerema")) {
			assertThatThrownBy(() -> desk.join(found.id(), first, stage.actor(stranger))).as(stranger)
				.isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.part(found.id(), stage.actor(stranger))).as(stranger)
				.isInstanceOf(NotFound.class);
		}
		missed(first, "TRUANT");
		missed(second, "TRUANT");
		for (UUID pupil : List.of(first, second)) {
			reports.send(reports.prepare(pupil, new PrepareReport(ReportKind.OTHER, day(), day()), office()), null,
					FORM, office());
		}
		Browser carla = Browser.as(port, "c.visser");
		String page = "/verzuim/dubbel";
		assertThat(carla.get("/verzuim").body()).contains(page);
		assertThat(carla.get(page).body()).contains("Dubbele leerlingen", "Dit zijn twee leerlingen");
		carla.post(page, page + "/" + found.id() + "/zelfde", "right", first.toString());
		assertThat(carla.get(page).body()).as("both were reported").contains("Van allebei is al verzuim gemeld");
		assertThat(new Browser(port)
			.api("POST", "/api/v1/absence-doubles/" + found.id() + "/joins", "c.visser",
					"{\"right\":\"" + first + "\"}", "Idempotency-Key", UUID.randomUUID().toString())
			.statusCode()).isEqualTo(422);
		for (int time = 0; time < 2; time++) {
			assertThat(carla.post(page, page + "/" + found.id() + "/twee").statusCode()).isEqualTo(302);
		}
		enrolled(number, name, "14-03-2012", "");
		assertThat(of(first)).isEmpty();
		assertThat(database.queryForObject("select count(*) from app.absence_pupil where last_name = ?", Integer.class,
				name))
			.isEqualTo(2);
	}

	private Optional<DoubleRow> of(UUID pupil) {
		return desk.open(100_000, office())
			.stream()
			.filter((one) -> one.pupils().stream().anyMatch((side) -> side.id().equals(pupil)))
			.findFirst();
	}

	private UUID enrolled(String number, String name, String born, String pgn) {
		return roll.enrol(new EnrolPupil(number, "Pien", "", name, born, pgn, "2a", "9901", "VO", false, null),
				office());
	}

	private void missed(UUID pupil, String reason) {
		absence.register(pupil, new RegisterAbsence(day().toString(), "LESSON_1", "50", reason), office());
	}

	private LocalDate day() {
		LocalDate day = stage.today();
		while (!WorkingDays.ofTheAct().isWorkingDay(day)) {
			day = day.minusDays(1);
		}
		return day;
	}

	private Actor office() {
		return stage.actor("c.visser");
	}

}
