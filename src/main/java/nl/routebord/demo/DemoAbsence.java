package nl.routebord.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.RollDesk;
import nl.routebord.absence.AnswerReport;
import nl.routebord.absence.CloseExplanation;
import nl.routebord.absence.EnrolPupil;
import nl.routebord.absence.EpisodeBasis;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.RegisterAbsence;
import nl.routebord.absence.ReceivedReportDesk;
import nl.routebord.absence.ReportDesk;
import nl.routebord.absence.ReportList;
import nl.routebord.absence.ReportQuery;
import nl.routebord.absence.ReportRow;
import nl.routebord.absence.ReportState;
import nl.routebord.absence.SendReport;
import nl.routebord.absence.StartEpisode;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.region.SchoolHoliday;
import nl.routebord.region.SchoolHolidays;
import nl.routebord.route.CaseFileId;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Absence at De Meander: a report to check, one that is new for leerplicht and one that
 * is answered, and a child at home in each band. All or nothing, once.
 */
@Component
@Profile("demo")
@Order(21)
class DemoAbsence implements ApplicationRunner {

	/** One of the jobs of {@code app.database_job}. */
	private static final String JOB = "demo";

	private static final SendReport FORM = new SendReport("De leerling zegt dat er thuis veel speelt.",
			"Gebeld met de ouders en een gesprek op school gehad.", true, "", "", "");

	private final AbsenceDesk absence;

	private final RollDesk roll;

	private final ReportDesk reports;

	private final ReceivedReportDesk received;

	private final ReportList list;

	private final EpisodeDesk episodes;

	private final SchoolHolidays holidays;

	private final Cast cast;

	private final DemoClock clock;

	private final JdbcClient database;

	DemoAbsence(AbsenceDesk absence, RollDesk roll, ReportDesk reports, ReceivedReportDesk received, ReportList list,
			EpisodeDesk episodes, SchoolHolidays holidays, Cast cast, DemoClock clock, JdbcClient database) {
		this.absence = absence;
		this.roll = roll;
		this.reports = reports;
		this.received = received;
		this.list = list;
		this.episodes = episodes;
		this.holidays = holidays;
		this.cast = cast;
		this.clock = clock;
		this.database = database;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		Acting.overAll(JOB, this::fill);
	}

	private void fill() {
		boolean present = database.sql("select exists (select from app.absence_pupil)").query(Boolean.class).single();
		if (!present) {
			atSchool();
			atHome();
		}
	}

	private void atSchool() {
		UUID sem = pupil("20101", "Sem", "de", "Groot", "02-09-2011", "999990007", "3c");
		missed(sem, 1, "DAY", "480", "TRUANT");
		missed(sem, 2, "DAY", "480", "TRUANT");
		UUID noor = pupil("20102", "Noor", "", "Bakker", "14-03-2012", "999990019", "2b");
		missed(noor, 3, "LESSON_1", "20", "LATE");
		missed(noor, 2, "DAY", "330", "SICK");
		missed(noor, 1, "DAY", "330", "SICK");
		UUID jip = staying("20105", "Jip", "", "Vermeer", "08-05-2012", "999990044", "2b", "9902");
		for (int daysAgo = 8; daysAgo > 1; daysAgo--) {
			missed(jip, daysAgo, "DAY", "330", "SICK");
		}
		reported(pupil("20103", "Milan", "", "Visser", "30-11-2011", "999990020", "3a"), 6);
		UUID answered = reported(pupil("20104", "Fenna", "", "Hoekstra", "03-07-2012", "999990032", "2a"), 9);
		received.answer(answered, null,
				new AnswerReport(ReportState.IN_TREATMENT, null, CloseExplanation.ACTION_RUNNING), officer());
	}

	private void atHome() {
		since("Bakker", 10, EpisodeBasis.LRV);
		since("Groot", 45, EpisodeBasis.LRV);
		since("Visser", 110, EpisodeBasis.LRV);
		since("Hoekstra", 220, EpisodeBasis.LRV);
		since("Mansouri", 400, EpisodeBasis.ABSOLUTE);
	}

	private UUID pupil(String number, String first, String prefix, String last, String born, String pgn, String group) {
		return staying(number, first, prefix, last, born, pgn, group, "");
	}

	/** In another municipality than it is registered in; empty: in the same. */
	private UUID staying(String number, String first, String prefix, String last, String born, String pgn, String group,
			String municipality) {
		return roll.enrol(
				new EnrolPupil(number, first, prefix, last, born, pgn, group, "9901", "VO", false, municipality),
				office());
	}

	private void missed(UUID pupil, int lessonDaysAgo, String part, String minutes, String reason) {
		absence.register(pupil, new RegisterAbsence(lessonDay(lessonDaysAgo).toString(), part, minutes, reason),
				office());
	}

	/** A holiday without leave, sent. */
	private UUID reported(UUID pupil, int lessonDaysAgo) {
		missed(pupil, lessonDaysAgo, "DAY", "330", "HOLIDAY");
		UUID report = list.page(ReportQuery.all(100), office())
			.reports()
			.items()
			.stream()
			.filter((row) -> row.state() == ReportState.PREPARED && row.begin().equals(lessonDay(lessonDaysAgo)))
			.map(ReportRow::id)
			.findFirst()
			.orElseThrow();
		reports.send(report, null, FORM, office());
		return report;
	}

	/** In the case of the pupil with this name. */
	private void since(String lastName, int daysAgo, EpisodeBasis basis) {
		List<UUID> found = database.sql("""
				select c.id from app.route_case_file c join app.pupil_pupil p on p.id = c.pupil_id
				where p.last_name = :name and c.state <> 'CLOSED' order by c.number limit 1
				""").param("name", lastName).query(UUID.class).list();
		found.forEach((caseFile) -> episodes.start(new CaseFileId(caseFile),
				new StartEpisode(today().minusDays(daysAgo), basis), officer()));
	}

	private LocalDate lessonDay(int back) {
		List<SchoolHoliday> free = holidays.at(office().organisation(), today().minusYears(1));
		LocalDate day = today();
		for (int counted = 0; counted < back;) {
			day = day.minusDays(1);
			counted += isLessonDay(day, free) ? 1 : 0;
		}
		return day;
	}

	private static boolean isLessonDay(LocalDate day, List<SchoolHoliday> free) {
		return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
				&& free.stream().noneMatch((one) -> one.holds(day));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private Actor office() {
		return cast.actor("c.visser");
	}

	private Actor officer() {
		return cast.actor("r.schouten");
	}

}
