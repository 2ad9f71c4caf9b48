package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

@RoutebordTest
class AbsenceDeskTest {

	private static final String HEADER = "leerlingnummer;datum;deel;minuten;reden\n";

	@Autowired
	private AbsenceDesk desk;

	@Autowired
	private RollDesk roll;

	@Autowired
	private LeaversDesk leavers;

	@Autowired
	private DemoStage stage;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	/** R-VZ-08: who leaves without a new school is on top at leerplicht. */
	@Test
	void leerplichtReadsWhoLeavesTheRoll() {
		String number = number();
		UUID pupil = roll.enrol(pupil(number), office());
		Actor officer = stage.actor("r.schouten");
		LocalDate lastDay = lessonDay().minusDays(1);
		assertThatThrownBy(() -> roll.leave(pupil, new LeaveRoll(lastDay.minusYears(2), null), office()))
			.isInstanceOf(RuleViolated.class);
		for (int time = 0; time < 2; time++) {
			roll.leave(pupil, new LeaveRoll(lastDay, LeavingTo.OTHER_SCHOOL), office());
		}
		assertThat(leavers.list(officer)).filteredOn((row) -> row.id().equals(pupil))
			.extracting(LeaverRow::to)
			.containsExactly(LeavingTo.OTHER_SCHOOL);
		leavers.seen(pupil, officer);
		leavers.seen(pupil, officer);
		assertThat(leavers.list(officer)).extracting(LeaverRow::id).doesNotContain(pupil);
		roll.leave(pupil, new LeaveRoll(lastDay, LeavingTo.NONE), office());
		assertThat(leavers.list(officer).get(0).to()).isEqualTo(LeavingTo.NONE);
		assertThat(leavers.list(stage.actor("n.leerplicht"))).extracting(LeaverRow::id).doesNotContain(pupil);
		assertThatThrownBy(() -> leavers.list(office())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.register(pupil,
				new RegisterAbsence(lessonDay().toString(), "LESSON_1", "50", "TRUANT"), office()))
			.isInstanceOf(RuleViolated.class);
		assertThat(roll.list(number, office())).isEmpty();
		Browser rik = Browser.as(port, "r.schouten");
		String page = "/verzuim/uitschrijvingen";
		assertThat(rik.get(page).body()).contains("Geen nieuwe school bekend", pupil.toString());
		for (String morning : List.of("/werkvoorraad", "/leerplicht")) {
			assertThat(rik.get(morning).body()).as(morning).contains("Uitgeschreven zonder nieuwe school");
		}
		assertThat(rik.post(page, page + "/" + pupil + "/signaal").headers().firstValue("location").orElseThrow())
			.endsWith("/routes/nieuw/leerling");
		assertThat(rik.post(page, page + "/" + pupil + "/gezien").statusCode()).isEqualTo(302);
		assertThat(rik.post(page, page + "/" + pupil + "/signaal").statusCode()).isEqualTo(404);
		roll.enrol(pupil(number), office());
		assertThat(roll.list(number, office())).as("back on the roll").hasSize(1);
	}

	@Test
	void fileIsTakenInOnceAndOfEachFaultyLineItSaysWhatIsWrong() {
		String number = number();
		UUID pupil = roll.enrol(pupil(number), office());
		String day = lessonDay().toString();
		String file = HEADER + number + ";" + day + ";LESSON_1;50;TRUANT\n" + number + ";" + day + ";LESSON_2;50;SICK\n"
				+ "onbekend;" + day + ";DAY;300;TRUANT\n" + number + ";32-13-2026;DAY;;NIETS\n";
		RegisterOutcome first = desk.take(new StringReader(file), office());
		assertThat(first.added()).isEqualTo(2);
		assertThat(first.faulty()).extracting(RegisterOutcome.FaultyLine::line).containsExactly(4L, 5L);
		assertThat(first.faulty().get(1).faults()).extracting("code")
			.containsExactly("absence.fault.day", "absence.fault.reason", "absence.fault.minutes");
		RegisterOutcome again = desk.take(new StringReader(file), office());
		assertThat(again.added()).isZero();
		assertThat(again.unchanged()).isEqualTo(2);
		AbsenceFileView view = desk.file(pupil, office());
		assertThat(view.missed()).hasSize(2);
		assertThat(view.counted()).isEqualTo(50);
		assertThatThrownBy(() -> desk.take(new StringReader("iets;anders\n1;2\n"), office()))
			.isInstanceOf(RuleViolated.class);
	}

	@Test
	void correctionIsARowOfItsOwn() {
		UUID pupil = roll.enrol(pupil(number()), office());
		String day = lessonDay().toString();
		desk.register(pupil, new RegisterAbsence(day, "DAY", "300", "TRUANT"), office());
		desk.register(pupil, new RegisterAbsence(day, "DAY", "0", "PRESENT"), office());
		AbsenceFileView view = desk.file(pupil, office());
		assertThat(view.counted()).isZero();
		assertThat(view.missed()).extracting(MissedRow::corrected).containsExactly(false, true);
		assertThatThrownBy(() -> desk.register(pupil, new RegisterAbsence("2026-11-21", "DAY", "900", ""), office()))
			.isInstanceOf(RuleViolated.class);
	}

	@Test
	void onlyTheSchoolKnowsOfItAndEachReadingIsLogged() {
		UUID pupil = roll.enrol(pupil(number()), office());
		desk.register(pupil, new RegisterAbsence(lessonDay().toString(), "DAY", "300", "TRUANT"), office());
		assertThat(desk.file(pupil, stage.actor("a.demir")).missed()).hasSize(1);
		for (String stranger : new String[] { "k.dewit", "r.schouten", "f.elzinga", "d.oever", "b.heerema" }) {
			assertThatThrownBy(() -> desk.file(pupil, stage.actor(stranger))).as(stranger).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.register(pupil, new RegisterAbsence("", "", "", ""), stage.actor(stranger)))
				.as(stranger)
				.isInstanceOf(NotFound.class);
		}
		assertThat(database.queryForList(
				"select category from app.audit_entry where case_file = ? and action = 'READ' order by category",
				String.class, pupil))
			.contains("ABS_UNAUTH", "ABS_AUTH", "ABS_REASON", "ID_BASIS");
		assertThat(
				database.queryForObject("select pgn_sealed from app.absence_pupil where id = ?", String.class, pupil))
			.startsWith("v1|");
	}

	@Test
	void schoolRegistersOnItsPages() {
		Browser office = Browser.as(port, "c.visser", "routebord-demo");
		String number = number();
		String form = "/verzuim/leerlingen/nieuw";
		assertThat(office.post(form, form, "number", "").statusCode()).isEqualTo(422);
		var added = office.post(form, form, "number", number, "firstName", "Pien", "lastName", "Proef" + number,
				"birthDate", "14-03-2012", "pgn", "", "className", "2a", "municipality", "9901", "sector", "VO");
		assertThat(added.statusCode()).isEqualTo(302);
		String page = added.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
		assertThat(office.get(page).body()).contains("Pien Proef" + number, "Zonder nummer kan uw school geen");
		assertThat(office.post(page, page, "day", "gisteren", "part", "DAY").statusCode()).isEqualTo(422);
		assertThat(office
			.post(page, page, "day", lessonDay().toString(), "part", "LESSON_2", "minutes", "50", "reason", "LATE")
			.statusCode()).isEqualTo(302);
		assertThat(office.get(page).body()).contains("Te laat", "Les 2");
		assertThat(office.sought("/verzuim", number)).contains("Pien Proef" + number, "0 uur 50 min");
		assertThat(office
			.post(page, page + "/rooster", "from", "01-09-2026", "until", "31-12-2026", "hours", "12", "basis",
					"DEVELOPMENT_PLAN")
			.statusCode()).isEqualTo(302);
		assertThat(office.get(page).body()).contains("12 uur per week");
		assertThat(office.get("/verzuim/inlezen").body()).contains("leerlingnummer;datum;deel;minuten;reden");
	}

	static EnrolPupil pupil(String number) {
		return new EnrolPupil(number, "Pien", "", "Proef" + number, "14-03-2012", "999990019", "2a", "9901", "VO",
				false, null);
	}

	static String number() {
		return "p" + System.nanoTime() % 1_000_000_000_000L;
	}

	private LocalDate lessonDay() {
		LocalDate day = LocalDate.now(clock);
		while (!WorkingDays.ofTheAct().isWorkingDay(day)) {
			day = day.minusDays(1);
		}
		return day;
	}

	private Actor office() {
		return stage.actor("c.visser");
	}

}
