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
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.terms.WorkingDays;
import nl.routebord.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of reports: every one is on one page, and can be found. */
@RoutebordTest
class ReportListTest {

	private static final SendReport FORM = new SendReport("Weggebleven", "Gebeld met thuis", true, "", "", "");

	@Autowired
	private AbsenceDesk absence;

	@Autowired
	private RollDesk roll;

	@Autowired
	private ReportDesk desk;

	@Autowired
	private ReceivedReportDesk leerplicht;

	@Autowired
	private ReportList list;

	@Autowired
	private DemoStage stage;

	@LocalServerPort
	private int port;

	@Test
	void everyReportStandsOnOnePageAndWhatHasToBeDoneFirst() {
		String number = AbsenceDeskTest.number();
		List<UUID> made = reports(number, 5);
		made.subList(0, 3).forEach((id) -> desk.send(id, null, FORM, office()));
		List<ReportRow> walked = walk(number, office());
		assertThat(walked).extracting(ReportRow::id).containsExactlyInAnyOrderElementsOf(made);
		assertThat(walked.subList(0, 2)).allMatch((row) -> row.state() == ReportState.PREPARED);
		assertThat(walked.subList(2, 5)).noneMatch((row) -> row.state() == ReportState.PREPARED);
		assertThat(list.page(asked(number, null, null), office()).count()).isEqualTo(5);
		assertThat(walk(number, officer())).extracting(ReportRow::id)
			.containsExactlyInAnyOrderElementsOf(made.subList(0, 3));
		leerplicht.answer(made.get(0), null, new AnswerReport(ReportState.NOTED, null, null), officer());
		assertThat(walk(number, officer())).extracting(ReportRow::id)
			.as("answered after new, the oldest new first")
			.containsExactly(made.get(1), made.get(2), made.get(0));
		assertThat(walk(number, stage.actor("n.leerplicht"))).isEmpty();
		assertThatThrownBy(() -> list.page(ReportQuery.all(10), stage.actor("g.bos"))).isInstanceOf(NotFound.class);
	}

	@Test
	void reportIsFoundByNameDayOfBirthStateKindAndPeriod() {
		String number = AbsenceDeskTest.number();
		UUID id = reports(number, 1).get(0);
		LocalDate day = list.page(asked(number, null, null), office()).reports().items().get(0).begin();
		assertThat(found("proef" + number)).containsExactly(id);
		assertThat(found("Pien  Proef" + number)).containsExactly(id);
		assertThat(found("Piet Proef" + number)).isEmpty();
		assertThat(found("14-03-2012")).contains(id);
		assertThat(found("15-03-1912")).isEmpty();
		assertThat(found("R-2019-9999")).isEmpty();
		assertThat(ids(asked(number, ReportState.PREPARED, null))).containsExactly(id);
		assertThat(ids(asked(number, ReportState.CLOSED, null))).isEmpty();
		assertThat(ids(period(number, day, day))).containsExactly(id);
		assertThat(ids(period(number, day.plusDays(1), null))).isEmpty();
		assertThat(ids(period(number, null, day.minusDays(1)))).isEmpty();
		assertThat(ids(new ReportQuery(number, null, null, null, null, true, null, 10))).as("still in time").isEmpty();
		assertThatThrownBy(() -> period(number, day, day.minusDays(1))).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> list
			.page(new ReportQuery("", null, null, null, null, false, Cursor.of("7", "x", "y").text(), 10), office()))
			.isInstanceOf(RuleViolated.class);
	}

	@Test
	void pageAndApiSearchWithoutANameInTheAddress() {
		String number = AbsenceDeskTest.number();
		UUID id = reports(number, 1).get(0);
		Browser carla = Browser.as(port, "c.visser");
		assertThat(carla.post("/verzuim/meldingen", "/verzuim/meldingen/zoeken", "q", "Proef" + number)
			.headers()
			.firstValue("Location")
			.orElseThrow()).endsWith("/verzuim/meldingen?zoek=ja");
		assertThat(carla.get("/verzuim/meldingen?zoek=ja&soort=OTHER").body()).contains("Meldingen (1)", id.toString());
		assertThat(carla.get("/verzuim/meldingen?zoek=ja&soort=LUXURY").body()).contains("Geen melding past hierbij");
		assertThat(carla.get("/verzuim/meldingen?vanaf=gisteren").statusCode()).isEqualTo(422);
		assertThat(carla.get("/verzuim/meldingen?vanaf=02-11-2026&tot=01-11-2026").statusCode()).isEqualTo(422);
		assertThat(carla
			.api("POST", "/api/v1/absence-report-searches", "c.visser", "{\"text\":\"Proef%s\"}".formatted(number))
			.body()).contains(id.toString(), "\"count\":1");
		assertThat(carla.api("GET", "/api/v1/absence-reports?kind=OTHER&limit=1", "c.visser", "").body())
			.contains("\"next\"", "\"items\"");
		assertThat(
				carla.api("POST", "/api/v1/absence-pupil-searches", "c.visser", "{\"text\":\"%s\"}".formatted(number))
					.body())
			.contains("Proef" + number);
		assertThat(carla.api("GET", "/api/v1/leerplicht-pupils?sought=x", "r.schouten", "").statusCode())
			.isEqualTo(400);
	}

	@Test
	void whatTheOfficeHasToSendStandsInItsWorkList() {
		UUID id = reports(AbsenceDeskTest.number(), 1).get(0);
		assertThat(list.toSend(10, office()).count()).isPositive();
		assertThat(list.toSend(1_000, office()).reports().items()).extracting(ReportRow::id).contains(id);
		assertThat(Browser.as(port, "c.visser").get("/werkvoorraad").body())
			.contains("Verzuimmeldingen om na te kijken", "Controleren en versturen:", "Uiterlijk");
		desk.send(id, null, FORM, office());
		assertThat(list.toSend(1_000, office()).reports().items()).extracting(ReportRow::id).doesNotContain(id);
		assertThatThrownBy(() -> list.toSend(10, officer())).isInstanceOf(NotFound.class);
		assertThat(Browser.as(port, "r.schouten").get("/werkvoorraad").body()).doesNotContain("om na te kijken");
	}

	@Test
	void aStateThatIsNotLeerplichtsIsNoFilter() {
		Browser rik = Browser.as(port, "r.schouten");
		for (String state : List.of("WITHDRAWN", "PREPARED", "zz")) {
			assertThat(rik.get("/verzuim/meldingen?stand=" + state).body()).as(state)
				.doesNotContain("filters weghalen", "past hierbij");
		}
		assertThat(rik.get("/verzuim/meldingen?stand=NOTED").body()).contains("filters weghalen");
		assertThat(Browser.as(port, "c.visser").get("/verzuim/meldingen?stand=WITHDRAWN").body())
			.contains("filters weghalen");
	}

	private List<UUID> reports(String number, int count) {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(number), office());
		List<UUID> made = new ArrayList<>();
		LocalDate day = stage.today();
		for (int nr = 0; nr < count; nr++) {
			day = lessonDay(day.minusDays(1));
			absence.register(pupil, new RegisterAbsence(day.toString(), "LESSON_1", "50", "TRUANT"), office());
			made.add(desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, day, day), office()));
		}
		return made;
	}

	private List<ReportRow> walk(String text, Actor actor) {
		List<ReportRow> rows = new ArrayList<>();
		String cursor = null;
		do {
			ReportPage page = list.page(new ReportQuery(text, null, null, null, null, false, cursor, 2), actor);
			assertThat(page.reports().items().size()).isLessThanOrEqualTo(2);
			rows.addAll(page.reports().items());
			cursor = page.reports().next();
		}
		while (cursor != null);
		return rows;
	}

	private List<UUID> found(String text) {
		return ids(asked(text, null, null));
	}

	private List<UUID> ids(ReportQuery query) {
		return list.page(query, office()).reports().items().stream().map(ReportRow::id).toList();
	}

	private static ReportQuery asked(String text, @Nullable ReportState state, @Nullable ReportKind kind) {
		return new ReportQuery(text, state, kind, null, null, false, null, 100);
	}

	private static ReportQuery period(String text, @Nullable LocalDate from, @Nullable LocalDate until) {
		return new ReportQuery(text, null, null, from, until, false, null, 100);
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
