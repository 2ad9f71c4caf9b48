package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.terms.WorkingDays;
import nl.routebord.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R-LP-07: who enforces where the pupil lives, and who is told where the pupil stays. */
@RoutebordTest
class PupilStayTest {

	private static final SendReport FORM = new SendReport("Al een week weg", "Gebeld met thuis", true, "", "", "");

	private static final String HEADER = "leerlingnummer;voornaam;tussenvoegsel;achternaam;geboortedatum;pgn;klas;gemeente;sector;startkwalificatie";

	@Autowired
	private AbsenceDesk absence;

	@Autowired
	private RollDesk roll;

	@Autowired
	private LeaversDesk leavers;

	@Autowired
	private ReportDesk desk;

	@Autowired
	private ReportChangeDesk changes;

	@Autowired
	private ReportReading reading;

	@Autowired
	private DemoStage stage;

	@LocalServerPort
	private int port;

	@Test
	void reportGoesToWhereThePupilStaysAndIsNotMovedAfterwards() {
		String number = AbsenceDeskTest.number();
		UUID pupil = roll.enrol(pupil(number, "9902"), office());
		UUID id = prepared(pupil);
		assertThat(reading.view(id, office()).receiver()).isEqualTo("Kreekdorp");
		desk.send(id, null, FORM, office());
		ReportView received = reading.view(id, kreekdorp());
		assertThat(received.municipality()).isEqualTo("Waterdam");
		assertThat(received.stay()).isEqualTo("Kreekdorp");
		assertThatThrownBy(() -> reading.view(id, waterdam())).isInstanceOf(NotFound.class);
		roll.enrol(pupil(number, ""), office());
		assertThat(reading.view(id, office()).stay()).isNull();
		assertThat(reading.view(id, office()).receiver()).isEqualTo("Kreekdorp");
		changes.correct(id, null, new SendReport("Anders", "Gebeld met thuis", true, "", "", ""), office());
		assertThat(reading.view(id, kreekdorp()).form()).get().extracting(SendReport::reason).isEqualTo("Anders");
		assertThatThrownBy(() -> reading.view(id, waterdam())).isInstanceOf(NotFound.class);
	}

	@Test
	void withoutAStayElsewhereItGoesToWhereThePupilLivesWhoDoesNotLearnOfALaterStay() {
		String number = AbsenceDeskTest.number();
		UUID pupil = roll.enrol(pupil(number, null), office());
		UUID id = prepared(pupil);
		desk.send(id, null, FORM, office());
		roll.enrol(pupil(number, "9902"), office());
		assertThat(reading.view(id, waterdam()).stay()).isNull();
		assertThat(reading.view(id, waterdam()).receiver()).isEqualTo("Waterdam");
		assertThat(reading.view(id, office()).stay()).isEqualTo("Kreekdorp");
		assertThatThrownBy(() -> reading.view(id, kreekdorp())).isInstanceOf(NotFound.class);
	}

	/** R-VZ-08: who enforces is told of it. */
	@Test
	void leavingIsToldWhereThePupilLives() {
		UUID pupil = roll.enrol(pupil(AbsenceDeskTest.number(), "9902"), office());
		roll.leave(pupil, new LeaveRoll(lessonDay(), LeavingTo.NONE), office());
		assertThat(leavers.list(waterdam())).extracting(LeaverRow::id).contains(pupil);
		assertThat(leavers.list(kreekdorp())).extracting(LeaverRow::id).doesNotContain(pupil);
	}

	@Test
	void fileSetsAStayAndLeavesItWhereItSaysNothing() {
		String number = AbsenceDeskTest.number();
		UUID pupil = roll.enrol(pupil(number, null), office());
		String line = number + ";Pien;;Verblijf;14-03-2012;;2a;";
		take(HEADER + ";verblijfsgemeente\n" + line + "9901;VO;nee;9902\n");
		assertThat(absence.file(pupil, office()).stay()).isEqualTo("Kreekdorp");
		take(HEADER + "\n" + line + "9901;VO;nee\n");
		assertThat(absence.file(pupil, office()).stay()).isEqualTo("Kreekdorp");
		take(HEADER + "\n" + line + "9902;VO;nee\n");
		assertThat(absence.file(pupil, office()).stay()).as("lives there now").isNull();
		take(HEADER + ";verblijfsgemeente\n" + line + "9902;VO;nee;9901\n");
		take(HEADER + ";verblijfsgemeente\n" + line + "9902;VO;nee;\n");
		assertThat(absence.file(pupil, office()).stay()).isNull();
		for (String wrong : new String[] { "9901", "0000" }) {
			assertThatThrownBy(() -> roll.enrol(pupil(number, wrong), office())).as(wrong)
				.isInstanceOf(RuleViolated.class);
		}
	}

	@Test
	void schoolChoosesItOnThePageAndReadsWhereReportsGo() {
		Browser office = Browser.as(port, "c.visser", "routebord-demo");
		String form = "/verzuim/leerlingen/nieuw";
		String number = AbsenceDeskTest.number();
		String[] typed = { "number", number, "firstName", "Pien", "lastName", "Verblijf", "birthDate", "14-03-2012",
				"className", "2a", "municipality", "9901", "sector", "VO", "stayMunicipality", "9901" };
		var same = office.post(form, form, typed);
		assertThat(same.statusCode()).isEqualTo(422);
		assertThat(same.body()).contains("Kies een andere gemeente dan waar de leerling woont");
		typed[typed.length - 1] = "9902";
		var added = office.post(form, form, typed);
		String page = added.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
		assertThat(office.get(page).body())
			.contains("Woont in Waterdam, verblijft in Kreekdorp. Meldingen gaan naar Kreekdorp.");
	}

	private UUID prepared(UUID pupil) {
		LocalDate day = lessonDay();
		absence.register(pupil, new RegisterAbsence(day.toString(), "LESSON_1", "50", "TRUANT"), office());
		return desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, day, day), office());
	}

	private void take(String file) {
		assertThat(absence.take(new StringReader(file), office()).faulty()).isEmpty();
	}

	private static EnrolPupil pupil(String number, @Nullable String stay) {
		return new EnrolPupil(number, "Pien", "", "Verblijf", "14-03-2012", "999990019", "2a", "9901", "VO", false,
				stay);
	}

	private LocalDate lessonDay() {
		LocalDate day = stage.today();
		while (!WorkingDays.ofTheAct().isWorkingDay(day)) {
			day = day.minusDays(1);
		}
		return day;
	}

	private Actor office() {
		return stage.actor("c.visser");
	}

	private Actor waterdam() {
		return stage.actor("r.schouten");
	}

	private Actor kreekdorp() {
		return stage.actor("n.leerplicht");
	}

}
