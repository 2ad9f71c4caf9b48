package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.absence.RecordSicknessStep.Kind;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** M@ZL is work of the school with an end. */
@RoutebordTest
class SicknessDeskTest {

	private static final String AGREED = "De mentor belt elke maandag.";

	@Autowired
	private SicknessDesk desk;

	@Autowired
	private AbsenceDesk absence;

	@Autowired
	private RollDesk roll;

	@Autowired
	private AbsenceCircle circle;

	@Autowired
	private DemoStage stage;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void talkEndsTheWorkAndTheCountBeginsAnew() {
		UUID pupil = enrolled();
		List<LocalDate> days = lessonDays(7);
		sick(pupil, days);
		assertThat(row(pupil).kind()).isEqualTo(WorryingSickness.SEVENTH_DAY);
		assertThat(row(pupil).reachedOn()).isEqualTo(days.get(6));
		assertThat(open(stage.actor("a.demir"))).contains(pupil);
		for (int time = 0; time < 2; time++) {
			desk.record(pupil, talk(today()), office());
		}
		assertThat(open(office())).doesNotContain(pupil);
		AbsenceFileView file = absence.file(pupil, office());
		assertThat(file.worry()).isEmpty();
		assertThat(file.steps()).containsExactly(new SicknessStepView(Kind.TALK, today(), null,
				"moeder, leerling, mentor", AGREED, WorryingSickness.SEVENTH_DAY));
		assertThat(database.queryForList(
				"select agreed_sealed from app.absence_sickness_step where pupil_id = ? and with_sealed like 'v1|%'",
				String.class, pupil))
			.singleElement()
			.asString()
			.startsWith("v1|");
		assertThat(database.queryForObject(
				"select count(*) from app.audit_entry where action = 'RECORD_SICKNESS_STEP' and subject = ?",
				Integer.class, pupil))
			.isOne();
	}

	@Test
	void correctionMakesItUndoneAndATalkBeforeItDoesNotEndIt() {
		UUID pupil = enrolled();
		List<LocalDate> days = lessonDays(8);
		sick(pupil, days.subList(1, 8));
		assertThat(open(office())).contains(pupil);
		assertThatThrownBy(() -> desk.record(pupil, talk(days.get(0)), office())).as("seven days after that talk")
			.isInstanceOf(RuleViolated.class);
		assertThat(open(office())).contains(pupil);
		absence.register(pupil, new RegisterAbsence(days.get(4).toString(), "DAY", "0", "PRESENT"), office());
		assertThat(open(office())).doesNotContain(pupil);
		assertThat(absence.file(pupil, office()).steps()).isEmpty();
	}

	@Test
	void nobodyOutsideTheSchoolHasAPartInIt() {
		UUID pupil = enrolled();
		sick(pupil, lessonDays(7));
		for (String stranger : List.of("k.dewit", "r.schouten", "f.elzinga", "d.oever", "b.heerema", "n.leerplicht")) {
			Actor actor = stage.actor(stranger);
			assertThatThrownBy(() -> desk.record(pupil, talk(today()), actor)).as(stranger)
				.isInstanceOf(NotFound.class);
			if (actor.role() == Role.SCHOOL_CARE_COORDINATOR) {
				assertThat(open(actor)).as("of another school").doesNotContain(pupil);
			}
			else {
				assertThatThrownBy(() -> desk.open(10, actor)).as(stranger).isInstanceOf(NotFound.class);
			}
			assertThat(Browser.as(port, stranger).get("/verzuim/leerlingen/" + pupil + "/mazl").statusCode())
				.as(stranger)
				.isIn(403, 404);
		}
	}

	@Test
	void whatIsMissingIsSaidAtOnce() {
		UUID pupil = enrolled();
		assertThatThrownBy(() -> desk.record(pupil,
				new RecordSicknessStep(Kind.YOUTH_DOCTOR, today(), today().plusDays(1), "", "x".repeat(501)), office()))
			.isInstanceOfSatisfying(RuleViolated.class, (violated) -> assertThat(violated.faults()).extracting("field")
				.containsExactly("informedOn", "with", "agreed"));
		desk.record(pupil,
				new RecordSicknessStep(Kind.YOUTH_DOCTOR, today(), today().minusDays(1), "jeugdarts", AGREED),
				office());
		assertThat(absence.file(pupil, office()).steps()).as("earlier, on its own worry")
			.extracting(SicknessStepView::worry)
			.containsOnlyNulls();
	}

	@Test
	void schoolWritesItDownFromItsWorkList() {
		UUID pupil = enrolled();
		sick(pupil, lessonDays(7));
		Browser office = Browser.as(port, "c.visser");
		String page = "/verzuim/leerlingen/" + pupil + "/mazl";
		assertThat(office.get("/werkvoorraad").body()).contains("Zorgwekkend ziekteverzuim");
		assertThat(office.get(page).body()).contains("Zeven lesdagen achter elkaar ziek", "Niets medisch");
		assertThat(office.post(page, page, "kind", "TALK", "on", "gisteren").statusCode()).isEqualTo(422);
		assertThat(office
			.post(page, page, "kind", "TALK", "on", today().toString(), "with", "moeder, mentor", "agreed", AGREED)
			.statusCode()).isEqualTo(302);
		assertThat(office.get(page).body()).contains("Gesprek met leerling en ouders", AGREED)
			.doesNotContain("deze taak klaar");
		assertThat(office.get("/verzuim/leerlingen/" + pupil).body()).contains(AGREED);
		assertThat(office.get("/werkvoorraad").body()).doesNotContain(page);
		Browser api = new Browser(port);
		assertThat(api.api("GET", "/api/v1/absence-worries", "c.visser", "").body()).doesNotContain(pupil.toString());
		assertThat(api
			.api("POST", "/api/v1/absence-pupils/" + pupil + "/sickness-steps", "c.visser",
					"{\"kind\":\"YOUTH_DOCTOR\",\"on\":\"" + today() + "\",\"informedOn\":\"" + today()
							+ "\",\"with\":\"jeugdarts\",\"agreed\":\"Overleg over een rooster.\"}",
					"Idempotency-Key", UUID.randomUUID().toString())
			.body()).contains("\"YOUTH_DOCTOR\"", "Overleg over een rooster.");
	}

	private WorryRow row(UUID pupil) {
		return desk.open(1_000, office())
			.pupils()
			.stream()
			.filter((one) -> one.id().equals(pupil))
			.findFirst()
			.orElseThrow();
	}

	private List<UUID> open(Actor actor) {
		return desk.open(1_000, actor).pupils().stream().map(WorryRow::id).toList();
	}

	private static RecordSicknessStep talk(LocalDate on) {
		return new RecordSicknessStep(Kind.TALK, on, null, "moeder, leerling, mentor", AGREED);
	}

	private UUID enrolled() {
		return roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
	}

	private void sick(UUID pupil, List<LocalDate> days) {
		days.forEach(
				(day) -> absence.register(pupil, new RegisterAbsence(day.toString(), "DAY", "300", "SICK"), office()));
	}

	/** The last ones, the first one first. */
	private List<LocalDate> lessonDays(int many) {
		LessonDays lessons = circle.days(office().organisation(), today());
		List<LocalDate> days = new ArrayList<>();
		for (LocalDate day = today(); days.size() < many; day = day.minusDays(1)) {
			if (lessons.isLessonDay(day)) {
				days.add(0, day);
			}
		}
		return days;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private Actor office() {
		return stage.actor("c.visser");
	}

}
