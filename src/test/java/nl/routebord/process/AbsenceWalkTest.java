package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import nl.routebord.RoutebordTest;
import nl.routebord.absence.AbsenceCalendar;
import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.AbsenceFileView;
import nl.routebord.absence.EducationDuty;
import nl.routebord.absence.EnrolPupil;
import nl.routebord.absence.EpisodeBasis;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.EpisodeView;
import nl.routebord.absence.HomeBand;
import nl.routebord.absence.PrepareReport;
import nl.routebord.absence.RegisterAbsence;
import nl.routebord.absence.ReportDay;
import nl.routebord.absence.ReceivedReportDesk;
import nl.routebord.absence.ReportDesk;
import nl.routebord.absence.ReportKind;
import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportState;
import nl.routebord.absence.ReportView;
import nl.routebord.absence.RollDesk;
import nl.routebord.absence.RollRow;
import nl.routebord.absence.SendReport;
import nl.routebord.absence.StartEpisode;
import nl.routebord.absence.WorryingSickness;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.pupil.PupilInput;
import nl.routebord.reporting.Block;
import nl.routebord.reporting.CellQuery;
import nl.routebord.reporting.CountedSubject;
import nl.routebord.reporting.ReturnDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseStage;
import nl.routebord.route.OpenCase;
import nl.routebord.route.RouteRegion;
import nl.routebord.terms.WorkingDays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** S11, S12, S13 and S30 of domain.md 8, from the school to leerplicht, on their days. */
@RoutebordTest
class AbsenceWalkTest {

	private static final SendReport FORM = new SendReport("Reden onbekend", "Gebeld met thuis", true, "", "", "");

	private static final UUID CHRISTMAS = UUID.randomUUID();

	@Autowired
	private AbsenceDesk absence;

	@Autowired
	private RollDesk roll;

	@Autowired
	private ReportDesk desk;

	@Autowired
	private ReceivedReportDesk leerplicht;

	@Autowired
	private ReportReading reading;

	@Autowired
	private AbsenceCalendar calendar;

	@Autowired
	private EpisodeDesk episodes;

	@Autowired
	private ReturnDesk returns;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseStage cases;

	@Autowired
	private Directory directory;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@BeforeEach
	void christmasOf2025() {
		UUID swv = directory.organisation(office().organisation())
			.flatMap((school) -> school.swv())
			.orElseThrow()
			.value();
		database.update(
				"insert into app.region_school_holiday (id, organisation_id, name, from_on, until_on) values (?, ?, 'Kerst 2025', date '2025-12-20', "
						+ "date '2026-01-04')",
				CHRISTMAS, swv);
	}

	@AfterEach
	void theHolidaysOfTheOtherTests() {
		database.update("delete from app.region_school_holiday where id = ?", CHRISTMAS);
	}

	@Test
	void s11SixteenHoursOverChristmasAreReportedByTheThirteenthOfJanuary() {
		UUID pupil = on("2025-12-08", () -> enrolled("14-03-2012"));
		on("2025-12-08", () -> truant(pupil, "2025-12-08", 480));
		on("2025-12-15", () -> truant(pupil, "2025-12-15", 240));
		on("2026-01-05", calendar::runDueNow);
		assertThat(reports(pupil)).as("twelve hours").isEmpty();
		on("2026-01-06", () -> truant(pupil, "2026-01-06", 239));
		assertThat(reports(pupil)).as("one minute short").isEmpty();
		on("2026-01-06", () -> truant(pupil, "2026-01-06", 240));
		ReportView due = only(pupil);
		assertThat(due.kind()).isEqualTo(ReportKind.REL_16_IN_4);
		assertThat(due.begin()).isEqualTo("2025-12-08");
		assertThat(due.end()).isEqualTo("2026-01-06");
		assertThat(due.minutes()).isEqualTo(960);
		assertThat(due.sendBy()).isEqualTo("2026-01-13");
		on("2026-01-13", () -> desk.send(due.id(), null, FORM, office()));
		ReportView received = reading.view(due.id(), officer());
		assertThat(received.state()).isEqualTo(ReportState.ACCEPTED);
		assertThat(received.sentOn()).isEqualTo("2026-01-13");
		assertThat(received.days()).containsExactly(new ReportDay(day("2025-12-08"), 480),
				new ReportDay(day("2025-12-15"), 240), new ReportDay(day("2026-01-06"), 240));
		sameHoursOnListAndPage(pupil);
		on("2026-01-14", () -> truant(pupil, "2026-01-07", 480));
		on("2026-01-14", () -> truant(pupil, "2026-01-08", 479));
		assertThat(reports(pupil)).as("counts anew from 7 January").containsExactly(due.id());
		on("2026-01-14", () -> truant(pupil, "2026-01-08", 480));
		assertThat(prepared(pupil).begin()).isEqualTo("2026-01-07");
		assertThat(prepared(pupil).end()).isEqualTo("2026-01-08");
	}

	/** The four lesson weeks before 13 January begin on 8 December. */
	private void sameHoursOnListAndPage(UUID pupil) {
		AbsenceFileView file = on("2026-01-13", () -> absence.file(pupil, office()));
		RollRow row = on("2026-01-13", () -> roll.list(file.number(), office())).get(0);
		assertThat(List.of(file.counted(), file.reported())).containsExactly(960, 960);
		assertThat(List.of(row.unauthorised(), row.reported())).containsExactly(960, 960);
	}

	@Test
	void anotherDayOffCountsAnewWhatIsReadyAndLeavesWhatWasSent() {
		UUID pupil = on("2025-12-08", () -> enrolled("14-03-2012"));
		on("2025-12-08", () -> truant(pupil, "2025-12-08", 480));
		on("2026-01-06", () -> truant(pupil, "2026-01-06", 480));
		assertThat(only(pupil).end()).isEqualTo("2026-01-06");
		setHoliday("2025-12-08", "2026-01-04");
		on("2026-01-07", calendar::runDueNow);
		assertThat(reports(pupil)).as("no lesson was missed in December").isEmpty();
		setHoliday("2025-12-20", "2026-01-04");
		on("2026-01-07", calendar::runDueNow);
		ReportView due = only(pupil);
		on("2026-01-07", () -> desk.send(due.id(), null, FORM, office()));
		setHoliday("2025-12-08", "2026-01-04");
		on("2026-01-08", calendar::runDueNow);
		assertThat(reading.view(due.id(), officer()).minutes()).as("sent stays").isEqualTo(960);
	}

	private void setHoliday(String from, String until) {
		database.update("update app.region_school_holiday set from_on = ?, until_on = ? where id = ?", day(from),
				day(until), CHRISTMAS);
	}

	@Test
	void s12TenHoursSickAndEightWithoutReasonAskForNoReportAndTheSchoolMaySendOther() {
		UUID pupil = on("2026-01-12", () -> enrolled("14-03-2012"));
		on("2026-01-13", () -> sick(pupil, "2026-01-12", "2026-01-13"));
		on("2026-01-20", () -> truant(pupil, "2026-01-20", 480));
		on("2026-02-06", calendar::runDueNow);
		assertThat(reports(pupil)).as("eight hours").isEmpty();
		on("2026-01-20", () -> assertThat(absence.file(pupil, office()).worry()).isEmpty());
		on("2026-01-21",
				() -> assertThatThrownBy(() -> desk.prepare(pupil, other("2026-01-12", "2026-01-13"), office()))
					.as("sick leave")
					.isInstanceOf(RuleViolated.class));
		UUID other = on("2026-01-21", () -> desk.prepare(pupil, other("2026-01-12", "2026-01-20"), office()));
		on("2026-01-21", () -> desk.send(other, null, FORM, office()));
		assertThat(reading.view(other, officer()).kind()).isEqualTo(ReportKind.OTHER);
		assertThat(reading.view(other, officer()).days()).as("of the sickness nothing")
			.containsExactly(new ReportDay(day("2026-01-20"), 480));
		on("2026-02-09", () -> sick(pupil, "2026-02-03", "2026-02-09"));
		assertThat(worry(pupil, "2026-02-09")).as("three times").isNull();
		on("2026-02-16", () -> sick(pupil, "2026-02-16"));
		assertThat(worry(pupil, "2026-02-16")).isEqualTo(WorryingSickness.FOURTH_TIME);
		UUID longer = on("2026-01-12", () -> enrolled("14-03-2012"));
		on("2026-01-19",
				() -> sick(longer, "2026-01-12", "2026-01-13", "2026-01-14", "2026-01-15", "2026-01-16", "2026-01-19"));
		assertThat(worry(longer, "2026-01-19")).as("six days").isNull();
		on("2026-01-20", () -> sick(longer, "2026-01-20"));
		assertThat(worry(longer, "2026-01-20")).isEqualTo(WorryingSickness.SEVENTH_DAY);
		assertThat(reports(longer)).isEmpty();
	}

	@Test
	void s13AbsentSinceTheTwelfthOfJanuaryIsLongAbsenceOnTheNinthOfFebruaryAndLongerThanThreeMonthsInApril() {
		UUID pupil = on("2026-01-12", () -> enrolled("14-03-2012"));
		CaseFileId caseFile = on("2026-01-12", this::opened);
		UUID episode = on("2026-01-19",
				() -> episodes.start(caseFile, new StartEpisode(day("2026-01-12"), EpisodeBasis.LRV), officer()));
		on("2026-02-08", () -> away(pupil, "2026-01-12", "2026-02-06"));
		on("2026-02-08", calendar::runDueNow);
		assertThat(reports(pupil)).extracting((id) -> reading.view(id, office()).kind()).doesNotContain(ReportKind.LRV);
		on("2026-02-08", () -> assertBand(caseFile, HomeBand.LT_4W, "2026-01-12"));
		assertThat(cases.tasks(episode)).isEmpty();
		on("2026-02-09", () -> away(pupil, "2026-02-09", "2026-02-09"));
		on("2026-02-09", calendar::runDueNow);
		on("2026-02-09", () -> assertBand(caseFile, HomeBand.W4_M3, "2026-02-09"));
		assertThat(cases.tasks(episode)).as("school and leerplicht").hasSize(2).containsOnly("childAtHome");
		ReportView report = prepared(pupil);
		assertThat(report.kind()).isEqualTo(ReportKind.LRV);
		assertThat(report.begin()).isEqualTo("2026-01-12");
		assertThat(report.end()).isEqualTo("2026-02-09");
		assertThat(report.sendBy()).isEqualTo("2026-02-16");
		on("2026-02-10", () -> desk.send(report.id(), null, FORM, office()));
		on("2026-02-11", () -> leerplicht.link(report.id(), cases.number(caseFile), officer()));
		assertThat(reading.view(report.id(), officer()).caseNumber()).contains(cases.number(caseFile));
		on("2026-04-12", calendar::runDueNow);
		on("2026-04-12", () -> assertBand(caseFile, HomeBand.W4_M3, "2026-02-09"));
		assertThat(cases.tasks(episode)).as("leerplicht acted").containsExactly("childAtHome");
		on("2026-04-13", calendar::runDueNow);
		on("2026-04-13", () -> assertBand(caseFile, HomeBand.M3_M6, "2026-04-13"));
		assertThat(cases.tasks(episode)).as("somebody has to break the deadlock")
			.hasSize(2)
			.containsOnly("childAtHomeTooLong");
		assertThat(on("2026-04-12", () -> counted("2026-04-12", caseFile))).as("not yet").isFalse();
		assertThat(on("2026-04-30", () -> counted("2026-04-30", caseFile))).as("the quarter's return").isTrue();
		UUID quarter = on("2026-04-30", () -> returns.make(day("2026-04-30"), consultant()));
		assertThat(database.queryForMap(
				"select line_word, column_word from app.reporting_row where return_id = ? and block = 'HOME' and subject_id = ?",
				quarter, caseFile.value()))
			.containsEntry("line_word", "LRV")
			.containsEntry("column_word", "M3_M6");
	}

	@Test
	void s30FromTheBirthdayReportsAreOfEighteenAndOlder() {
		UUID pupil = on("2026-03-30", () -> enrolled("05-05-2008"));
		on("2026-05-04", () -> away(pupil, "2026-03-31", "2026-05-04"));
		ReportView before = prepared(pupil);
		assertThat(before.kind()).as("still under the duty").isEqualTo(ReportKind.LRV);
		UUID other = on("2026-05-06", () -> enrolled("05-05-2008"));
		assertThat(EducationDuty.of(day("2008-05-05"), day("2026-05-04"), false))
			.isEqualTo(EducationDuty.KWALIFICATIEPLICHTIG);
		assertThat(EducationDuty.of(day("2008-05-05"), day("2026-05-05"), false))
			.isEqualTo(EducationDuty.DOORSTROOMPUNT_18_23);
		on("2026-06-02", () -> away(other, "2026-05-06", "2026-06-02"));
		on("2026-06-02", calendar::runDueNow);
		assertThat(reports(other)).as("no duty, so no sixteen hours").isEmpty();
		on("2026-06-03", () -> away(other, "2026-06-03", "2026-06-03"));
		ReportView report = only(other);
		assertThat(report.kind()).isEqualTo(ReportKind.EIGHTEEN_PLUS);
		assertThat(report.begin()).isEqualTo("2026-05-06");
		assertThat(report.end()).isEqualTo("2026-06-03");
		on("2026-06-03", () -> desk.send(report.id(), null, FORM, office()));
		assertThat(reading.view(report.id(), officer()).state()).isEqualTo(ReportState.ACCEPTED);
	}

	private boolean counted(String until, CaseFileId caseFile) {
		UUID made = returns.make(day(until), officer());
		String born = database.queryForObject(
				"""
						select case when age < 12 then 'LT_12' when age < 16 then 'A12_15' when age < 18 then 'A16_17' else 'GE_18' end
						from app.route_case_file c join app.pupil_pupil p on p.id = c.pupil_id
						cross join lateral (select extract(year from age(?::date, p.birth_date))::int as age) a where c.id = ?
						""",
				String.class, until, caseFile.value());
		return returns.open(made, new CellQuery(Block.LONG_AT_HOME, "WITHOUT_OFFER", born, false), officer())
			.stream()
			.map(CountedSubject::id)
			.anyMatch(caseFile.value()::equals);
	}

	private void assertBand(CaseFileId caseFile, HomeBand band, String since) {
		EpisodeView view = episodes.of(caseFile, officer()).get(0);
		assertThat(view.band()).isEqualTo(band);
		assertThat(view.bandSince()).isEqualTo(since);
	}

	private WorryingSickness worry(UUID pupil, String on) {
		return on(on, () -> absence.file(pupil, office()).worry().orElse(null));
	}

	private UUID enrolled(String born) {
		return roll.enrol(new EnrolPupil("w" + System.nanoTime() % 1_000_000_000_000L, "Pien", "", "Wandeling", born,
				"999990019", "2a", "9901", "VO", false, null), office());
	}

	private void truant(UUID pupil, String on, int minutes) {
		absence.register(pupil, new RegisterAbsence(on, "DAY", String.valueOf(minutes), "TRUANT"), office());
	}

	private void sick(UUID pupil, String... days) {
		for (String one : days) {
			absence.register(pupil, new RegisterAbsence(one, "DAY", "300", "SICK"), office());
		}
	}

	/** Every lesson day, an hour of each: it is not the hours that count. */
	private void away(UUID pupil, String from, String until) {
		day(from).datesUntil(day(until).plusDays(1))
			.filter(WorkingDays.ofTheAct()::isWorkingDay)
			.forEach((one) -> absence.register(pupil, new RegisterAbsence(one.toString(), "DAY", "30", "UNKNOWN"),
					office()));
	}

	private static PrepareReport other(String begin, String end) {
		return new PrepareReport(ReportKind.OTHER, day(begin), day(end));
	}

	private List<UUID> reports(UUID pupil) {
		return database.queryForList("select id from app.absence_report where pupil_id = ? order by begin_on",
				UUID.class, pupil);
	}

	private ReportView only(UUID pupil) {
		assertThat(reports(pupil)).hasSize(1);
		return prepared(pupil);
	}

	/** What waits for the school. */
	private ReportView prepared(UUID pupil) {
		return reports(pupil).stream()
			.map((id) -> reading.view(id, office()))
			.filter((one) -> one.state() == ReportState.PREPARED)
			.findFirst()
			.orElseThrow();
	}

	private CaseFileId opened() {
		PupilInput pupil = RouteRegion.pupil("Wandeling" + System.nanoTime(), "", "99AA00", "9901");
		PupilInput before = new PupilInput(pupil.firstName(), pupil.prefix(), pupil.lastName(), pupil.birthDate(), "",
				pupil.street(), pupil.houseNumber(), pupil.postcode(), pupil.place(), false, pupil.municipality(),
				pupil.school(), pupil.schoolType(), pupil.className(), "01-08-2025", pupil.guardians());
		return opening
			.open(new OpenCase(UUID.randomUUID(), before, "WORRY", "12-01-2026", "Noor komt niet meer.", false),
					stage.actor("a.demir"))
			.id();
	}

	private void on(String day, Runnable act) {
		stage.on(day(day), act);
	}

	private <T> T on(String day, Supplier<T> act) {
		AtomicReference<T> made = new AtomicReference<>();
		stage.on(day(day), () -> made.set(act.get()));
		return made.get();
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

	private Actor office() {
		return stage.actor("c.visser");
	}

	private Actor officer() {
		return stage.actor("r.schouten");
	}

	private Actor consultant() {
		return stage.actor("f.elzinga");
	}

}
