package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** R-VZ-06: a school says how long its lessons are. */
@RoutebordTest
class LessonLengthDeskTest {

	private static final SendReport FORM = new SendReport("Spijbelt.", "Gesproken met de ouders.", true, "", "", "");

	@Autowired
	private LessonLengthDesk desk;

	@Autowired
	private AbsenceDesk absence;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private ReportReading reading;

	@Autowired
	private AbsenceCalendar calendar;

	@Autowired
	private RollDesk roll;

	@Autowired
	private AbsenceCircle circle;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@AfterEach
	void anHourIsAnHour() {
		database.update("delete from app.absence_lesson_length");
		calendar.hearNow();
	}

	@Test
	void preparedReportIsCountedAnewAndASentOneStays() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		UUID told = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		List<LocalDate> days = lessonDays(4);
		for (LocalDate day : days) {
			for (int lesson = 1; lesson <= 4; lesson++) {
				missed(pupil, day, lesson, 50);
				missed(told, day, lesson, 60);
			}
		}
		assertThat(absence.file(pupil, office()).prepared()).isEmpty();
		UUID sent = absence.file(told, office()).prepared().get(0).id();
		reports.send(sent, null, FORM, office());
		LessonLength before = desk.of(office());
		LessonLength set = desk.set(before.version(), 50, office());
		assertThat(desk.set(before.version(), 50, office())).as("a second click").isEqualTo(set);
		assertThatThrownBy(() -> desk.set(before.version(), 45, office())).isInstanceOf(Stale.class);
		calendar.hearNow();
		AbsenceFileView file = absence.file(pupil, office());
		assertThat(file.counted()).isEqualTo(960);
		PreparedReportRow due = file.prepared().get(0);
		assertThat(due.kind()).isEqualTo(ReportKind.REL_16_IN_4);
		assertThat(reading.view(due.id(), office()).minutes()).isEqualTo(960);
		assertThat(reading.view(due.id(), office()).days()).extracting(ReportDay::minutes).containsOnly(240);
		ReportView stays = reading.view(sent, office());
		assertThat(stays.minutes()).isEqualTo(960);
		assertThat(stays.days()).extracting(ReportDay::minutes).containsOnly(240);
		assertThat(stays.differing()).as("counted as it was sent").isEmpty();
		assertThat(file.missed()).as("what was registered").extracting(MissedRow::minutes).containsOnly(50);
	}

	@Test
	void onlyTheAbsenceOfficeSetsIt() {
		for (String other : List.of("a.demir", "r.schouten", "o.baas", "b.heerema")) {
			assertThatThrownBy(() -> desk.of(stage.actor(other))).as(other).isInstanceOf(NotFound.class);
		}
		assertThatThrownBy(() -> desk.set(null, 29, office())).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> desk.set(null, null, office())).isInstanceOf(RuleViolated.class);
		Browser carla = Browser.as(port, "c.visser");
		String page = "/verzuim/lesduur";
		assertThat(carla.post(page, page, "minutes", "vijftig", "version", "0").statusCode()).isEqualTo(422);
		assertThat(carla.post(page, page, "minutes", "50", "version", "0").statusCode()).isEqualTo(302);
		assertThat(carla.get(page).body()).contains("value=\"50\"");
		Browser api = new Browser(port);
		assertThat(api.api("PUT", "/api/v1/lesson-length", "c.visser", "{\"minutes\":45}").statusCode()).isEqualTo(428);
		assertThat(api.api("PUT", "/api/v1/lesson-length", "c.visser", "{\"minutes\":45}", "If-Match", "\"0\"")
			.statusCode()).isEqualTo(412);
		assertThat(api.api("PUT", "/api/v1/lesson-length", "c.visser", "{\"minutes\":45}", "If-Match", "\"1\"").body())
			.contains("45");
	}

	private void missed(UUID pupil, LocalDate day, int lesson, int minutes) {
		absence.register(pupil,
				new RegisterAbsence(day.toString(), "LESSON_" + lesson, String.valueOf(minutes), "TRUANT"), office());
	}

	private List<LocalDate> lessonDays(int many) {
		LessonDays lessons = circle.days(office().organisation(), stage.today());
		List<LocalDate> days = new ArrayList<>();
		for (LocalDate day = stage.today(); days.size() < many; day = day.minusDays(1)) {
			if (lessons.isLessonDay(day)) {
				days.add(0, day);
			}
		}
		return days;
	}

	private Actor office() {
		return stage.actor("c.visser");
	}

}
