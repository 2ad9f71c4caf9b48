package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.sharing.DataCategory;
import nl.routebord.route.CaseStage;
import nl.routebord.route.RouteRegion;
import nl.routebord.terms.WorkingDays;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@RoutebordTest
class ReportDeskTest {

	private static final SendReport FORM = new SendReport("GEHEIM-REDEN", "Gebeld met thuis", true, "", "", "");

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
	private ReportList list;

	@Autowired
	private ReportExchange exchange;

	@Autowired
	private AbsenceCalendar calendar;

	@Autowired
	private AbsenceCopyDesk copies;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseStage cases;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	/** S11, through the process: prepared, checked, sent, accepted, answered. */
	@Test
	void s11SixteenHoursArePreparedSentAndAnswered() {
		String number = AbsenceDeskTest.number();
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(number), office());
		LocalDate second = lessonDay(stage.today());
		LocalDate first = lessonDay(second.minusDays(1));
		truant(pupil, second);
		assertThat(reports(pupil)).isEmpty();
		truant(pupil, first);
		ReportView prepared = only(pupil);
		assertThat(prepared.kind()).isEqualTo(ReportKind.REL_16_IN_4);
		assertThat(prepared.begin()).isEqualTo(first);
		assertThat(prepared.sendBy()).isEqualTo(WorkingDays.ofTheAct().after(second, 5));
		absence.register(pupil, new RegisterAbsence(first.toString(), "DAY", "300", "SICK"), office());
		assertThat(reports(pupil)).as("after the correction nothing is due").isEmpty();
		truant(pupil, first);
		UUID id = only(pupil).id();
		assertThatThrownBy(() -> reading.view(id, officer())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.send(id, null, SendReport.EMPTY, office())).isInstanceOf(RuleViolated.class);
		desk.send(id, null, FORM, office());
		assertThatThrownBy(() -> desk.send(id, null, FORM, office())).isInstanceOf(Conflict.class);
		ReportView received = reading.view(id, officer());
		assertThat(received.form().orElseThrow().reporter().line()).as("who reported it (domain.md 1.7)")
			.contains("Carla Visser", "088", "c.visser@");
		assertThat(received.state()).isEqualTo(ReportState.ACCEPTED);
		assertThat(received.days()).extracting(ReportDay::on).containsExactly(first, second);
		assertThat(received.form().orElseThrow().saysTheSame(FORM)).isTrue();
		assertThat(list.page(new ReportQuery(number, null, null, null, null, false, null, 10), officer())
			.reports()
			.items()).extracting(ReportRow::id).contains(id);
		assertThat(absence.file(pupil, office()).missed()).hasSizeGreaterThan(2);
		assertThatThrownBy(() -> absence.file(pupil, officer())).as("no more than the report")
			.isInstanceOf(NotFound.class);
		for (String stranger : List.of("n.leerplicht", "k.dewit", "f.elzinga", "g.bos", "m.veenstra")) {
			assertThatThrownBy(() -> reading.view(id, stage.actor(stranger))).as(stranger).isInstanceOf(NotFound.class);
		}
		leerplicht.answer(id, received.version(),
				new AnswerReport(ReportState.CLOSED, CloseReason.BACK_AT_SCHOOL, CloseExplanation.SEEN), officer());
		ReportView answered = reading.view(id, office());
		assertThat(answered.contact()).as("whom the school can call").contains("Rik Schouten", "088", "r.schouten@");
		assertThat(answered.state()).isEqualTo(ReportState.CLOSED);
		assertThatThrownBy(() -> leerplicht.answer(id, answered.version(),
				new AnswerReport(ReportState.NOTED, null, null), officer()))
			.as("closed is not taken for information by one click")
			.isInstanceOf(RuleViolated.class);
		assertThat(answered.closeReason()).isEqualTo(CloseReason.BACK_AT_SCHOOL);
		assertThat(database.queryForObject("select form_sealed from app.absence_report where id = ?", String.class, id))
			.doesNotContain("GEHEIM");
		assertThat(database.queryForList("select distinct action from app.audit_entry where subject = ?", String.class,
				id))
			.contains("SEND_ABSENCE_REPORT", "ANSWER_ABSENCE_REPORT");
	}

	/** AVG 15: what was reported of a pupil with a case is in the copy of it. */
	@Test
	void linkedReportIsInTheCopyOfWhoWroteAndOfWhoReceivedIt() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate day = lessonDay(stage.today());
		absence.register(pupil, new RegisterAbsence(day.toString(), "LESSON_1", "50", "TRUANT"), office());
		absence.register(pupil, new RegisterAbsence(day.toString(), "LESSON_2", "50", "SICK"), office());
		UUID id = desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, day, day), office());
		desk.send(id, null, FORM, office());
		CaseFileId caseFile = opening
			.open(RouteRegion.signal(RouteRegion.pupil("Kopie" + System.nanoTime(), "", "99AA00", "9901")),
					stage.actor("a.demir"))
			.id();
		assertThatThrownBy(() -> leerplicht.link(id, "R-2019-9999", officer())).isInstanceOf(RuleViolated.class);
		leerplicht.link(id, cases.number(caseFile), officer());
		CaseAbsence school = copies.own(caseFile, (category) -> true, stage.actor("a.demir"));
		assertThat(school.reports()).singleElement().matches((one) -> one.form().orElseThrow().saysTheSame(FORM));
		assertThat(school.missed()).extracting(MissedRow::reason)
			.containsExactlyInAnyOrder(AbsenceReason.TRUANT, AbsenceReason.SICK);
		CaseAbsence without = copies.own(caseFile, (category) -> category == DataCategory.ABS_UNAUTH,
				stage.actor("a.demir"));
		assertThat(without.reports()).singleElement().matches((one) -> one.form().isEmpty());
		assertThat(without.missed()).singleElement().matches((one) -> one.reason() == null);
		CaseAbsence officers = copies.own(caseFile, (category) -> true, officer());
		assertThat(officers.reports()).hasSize(1);
		assertThat(officers.missed()).as("the school's").isEmpty();
		assertThat(copies.own(caseFile, (category) -> true, stage.actor("n.leerplicht")).reports()).isEmpty();
	}

	/** S12, through the process. */
	@Test
	void s12SickLeaveCannotBeReported() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate day = lessonDay(stage.today());
		absence.register(pupil, new RegisterAbsence(day.toString(), "DAY", "300", "SICK"), office());
		PrepareReport other = new PrepareReport(ReportKind.OTHER, day, day);
		assertThatThrownBy(() -> desk.prepare(pupil, other, office())).isInstanceOf(RuleViolated.class);
		LocalDate before = lessonDay(day.minusDays(1));
		absence.register(pupil, new RegisterAbsence(before.toString(), "LESSON_1", "50", "TRUANT"), office());
		UUID id = desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, before, day), office());
		desk.send(id, null, FORM, office());
		assertThat(reading.view(id, officer()).days()).containsExactly(new ReportDay(before, 50));
		assertThat(reading.view(id, officer()).allMissed()).as("a lesson is no day").isFalse();
		LocalDate earlier = lessonDay(before.minusDays(1));
		absence.register(pupil, new RegisterAbsence(earlier.toString(), "DAY", "330", "TRUANT"), office());
		UUID whole = desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, earlier, earlier), office());
		assertThat(reading.view(whole, office()).allMissed()).isTrue();
	}

	/**
	 * What must be reported is offered, not replaced; sick days stay out of the period.
	 */
	@Test
	void reportByHandTakesNoOthersPlaceAndHoldsNoSickDayAtItsEnds() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate last = lessonDay(stage.today());
		LocalDate middle = lessonDay(last.minusDays(1));
		LocalDate first = lessonDay(middle.minusDays(1));
		absence.register(pupil, new RegisterAbsence(first.toString(), "DAY", "330", "SICK"), office());
		absence.register(pupil, new RegisterAbsence(middle.toString(), "DAY", "330", "TRUANT"), office());
		absence.register(pupil, new RegisterAbsence(last.toString(), "DAY", "330", "SICK"), office());
		assertThatThrownBy(() -> desk.prepare(pupil, new PrepareReport(ReportKind.LUXURY, first, last), office()))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults().get(0).code()).isEqualTo("absence.fault.no-holiday"));
		PrepareReport other = new PrepareReport(ReportKind.OTHER, first, last);
		UUID id = desk.prepare(pupil, other, office());
		assertThat(desk.prepare(pupil, other, office())).as("a second click").isEqualTo(id);
		assertThat(reading.view(id, office()).begin()).isEqualTo(middle);
		assertThat(reading.view(id, office()).end()).isEqualTo(middle);
		assertThat(absence.file(pupil, office()).prepared()).extracting(PreparedReportRow::id).containsExactly(id);
		absence.register(pupil, new RegisterAbsence(last.toString(), "DAY", "330", "TRUANT"), office());
		refused(pupil, other, "absence.fault.prepared-already");
		absence.register(pupil, new RegisterAbsence(middle.toString(), "DAY", "330", "SICK"), office());
		assertThat(absence.file(pupil, office()).prepared()).as("nothing is left of it").isEmpty();
		UUID sent = desk.prepare(pupil, other, office());
		desk.send(sent, null, FORM, office());
		refused(pupil, other, "absence.fault.reported-already");
		UUID away = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		absence.register(away, new RegisterAbsence(middle.toString(), "DAY", "330", "HOLIDAY"), office());
		PreparedReportRow due = absence.file(away, office()).prepared().get(0);
		assertThat(due.kind()).isEqualTo(ReportKind.LUXURY);
		refused(away, new PrepareReport(ReportKind.LUXURY, first, last), "absence.fault.prepared-already");
		refused(away, other, "absence.fault.prepared-already");
		assertThat(absence.file(away, office()).prepared()).containsExactly(due);
	}

	/** In whatever order they come, no day is told twice. */
	@Test
	void whatWasThoughtOfGivesWayToWhatMustBeReportedOverItsDays() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate third = lessonDay(stage.today());
		LocalDate second = lessonDay(third.minusDays(1));
		LocalDate first = lessonDay(second.minusDays(1));
		absence.register(pupil, new RegisterAbsence(first.toString(), "DAY", "330", "UNKNOWN"), office());
		desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, first, first), office());
		absence.register(pupil, new RegisterAbsence(second.toString(), "DAY", "330", "UNKNOWN"), office());
		assertThat(only(pupil).kind()).isEqualTo(ReportKind.OTHER);
		absence.register(pupil, new RegisterAbsence(third.toString(), "DAY", "330", "UNKNOWN"), office());
		assertThat(only(pupil).kind()).isEqualTo(ReportKind.REL_16_IN_4);
		assertThat(only(pupil).begin()).isEqualTo(first);
	}

	private void refused(UUID pupil, PrepareReport command, String code) {
		assertThatThrownBy(() -> desk.prepare(pupil, command, office())).isInstanceOfSatisfying(RuleViolated.class,
				(violated) -> assertThat(violated.faults().get(0).code()).isEqualTo(code));
	}

	/** S13, as far as the school: absent for four weeks. */
	@Test
	void s13FourWeeksAbsentIsALongAbsence() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate start = lessonDay(stage.today().minusDays(35));
		start.datesUntil(stage.today().plusDays(1))
			.filter((day) -> WorkingDays.ofTheAct().isWorkingDay(day))
			.forEach((day) -> absence.register(pupil, new RegisterAbsence(day.toString(), "DAY", "60", "UNKNOWN"),
					office()));
		assertThat(only(pupil).kind()).isEqualTo(ReportKind.LRV);
		assertThat(only(pupil).begin()).isEqualTo(start);
	}

	/** S30, through the process: the same of who is eighteen. */
	@Test
	void s30FromEighteenTheReportIsAnother() {
		String born = stage.today().minusYears(18).minusDays(40).toString();
		UUID pupil = roll.enrol(new EnrolPupil(AbsenceDeskTest.number(), "Pien", "", "Achttien", born, "999990019",
				"5v", "9901", "VO", false, null), office());
		stage.today()
			.minusDays(35)
			.datesUntil(stage.today().plusDays(1))
			.filter((day) -> WorkingDays.ofTheAct().isWorkingDay(day))
			.forEach((day) -> absence.register(pupil, new RegisterAbsence(day.toString(), "DAY", "300", "UNKNOWN"),
					office()));
		assertThat(only(pupil).kind()).isEqualTo(ReportKind.EIGHTEEN_PLUS);
	}

	@Test
	void rejectedReportIsMendedAndSentAgainAndAnswersOfAMunicipalityElsewhereComeLate() {
		String number = AbsenceDeskTest.number();
		UUID pupil = roll.enrol(
				new EnrolPupil(number, "Pien", "", "Zonder", "14-03-2012", "", "2a", "9901", "VO", false, null),
				office());
		LocalDate day = lessonDay(stage.today());
		absence.register(pupil, new RegisterAbsence(day.toString(), "DAY", "300", "HOLIDAY"), office());
		UUID id = only(pupil).id();
		desk.send(id, null, FORM, office());
		assertThat(reading.view(id, office()).faults()).containsExactly(RegisterFault.PGN_UNKNOWN);
		assertThatThrownBy(() -> reading.view(id, officer())).isInstanceOf(NotFound.class);
		roll.enrol(AbsenceDeskTest.pupil(number), office());
		desk.send(id, null, FORM, office());
		assertThat(reading.view(id, office()).state()).isEqualTo(ReportState.ACCEPTED);
		assertThat(reports(pupil)).as("told once").hasSize(1);
		String line = "melding;poging;volgnummer;status;fouten;sluitreden;sluittoelichting\n" + id
				+ ";2;7;CLOSED;;LONG_SICK;SEEN\n" + UUID.randomUUID() + ";1;1;CLOSED;;;\n";
		assertThat(exchange.take(new StringReader(line), office()).faulty()).hasSize(1);
		assertThat(exchange.take(new StringReader(line), office()).unchanged()).isEqualTo(1);
		assertThat(reading.view(id, office()).closeReason()).isEqualTo(CloseReason.LONG_SICK);
		calendar.runDueNow();
		calendar.runDueNow();
		assertThat(reading.view(id, office()).state()).isEqualTo(ReportState.CLOSED);
	}

	@Test
	void leerplichtLinksItToACaseAndAnswersOnThePages() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate day = lessonDay(stage.today());
		absence.register(pupil, new RegisterAbsence(day.toString(), "DAY", "300", "HOLIDAY"), office());
		UUID id = only(pupil).id();
		String page = "/verzuim/meldingen/" + id;
		Browser school = Browser.as(port, "c.visser");
		assertThat(school.get("/verzuim/meldingen").body()).contains("Te controleren en versturen", id.toString());
		assertThat(school.post(page, page + "/verzenden", "reason", "").statusCode()).isEqualTo(422);
		assertThat(school
			.post(page, page + "/verzenden", "reason", "Op vakantie", "schoolAction", "Gebeld", "actionWanted", "YES")
			.statusCode()).isEqualTo(302);
		assertThat(school.get(page).body()).contains("Aangenomen door het register");
		Browser rik = Browser.as(port, "r.schouten");
		assertThat(rik.get("/verzuim/meldingen").body()).contains("Nieuw", id.toString());
		assertThat(rik.get(page).body()).contains("Op vakantie", "Route openen");
		assertThat(rik.post(page, page + "/route", "number", "R-1900-0001").statusCode()).isEqualTo(422);
		CaseFileId caseFile = opening
			.open(RouteRegion.signal(RouteRegion.pupil("Melding" + System.nanoTime(), "", "99AA00", "9901")),
					stage.actor("a.demir"))
			.id();
		assertThat(rik.post(page, page + "/route", "number", cases.number(caseFile)).statusCode()).isEqualTo(302);
		assertThat(rik.get("/routes/" + cases.number(caseFile)).body())
			.contains("Verzuimmelding ontvangen: vakantie zonder verlof");
		assertThat(rik.post(page, page + "/antwoord", "state", "CLOSED").statusCode()).isEqualTo(422);
		assertThat(rik.post(page, page + "/antwoord", "state", "IN_TREATMENT", "closeExplanation", "ACTION_RUNNING")
			.statusCode()).isEqualTo(302);
		assertThat(school.get(page).body()).contains("In behandeling", "Actie loopt");
		assertThat(school.get("/verzuim/register").body()).contains("Antwoorden inlezen");
		assertThat(school.get("/verzuim/register/meldingen.csv").body()).contains("melding;poging;pgn");
	}

	private void truant(UUID pupil, LocalDate day) {
		absence.register(pupil, new RegisterAbsence(day.toString(), "DAY", "480", "TRUANT"), office());
	}

	private List<UUID> reports(UUID pupil) {
		return database.queryForList("select id from app.absence_report where pupil_id = ?", UUID.class, pupil);
	}

	private ReportView only(UUID pupil) {
		List<UUID> ids = reports(pupil);
		assertThat(ids).hasSize(1);
		return reading.view(ids.get(0), office());
	}

	private static LocalDate lessonDay(LocalDate from) {
		LocalDate day = from;
		while (!WorkingDays.ofTheAct().isWorkingDay(day)) {
			day = day.minusDays(1);
		}
		return day;
	}

	private Actor office() {
		return stage.actor("c.visser");
	}

	private Actor officer() {
		return stage.actor("r.schouten");
	}

}
