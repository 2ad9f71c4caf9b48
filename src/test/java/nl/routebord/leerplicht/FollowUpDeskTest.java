package nl.routebord.leerplicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.absence.CloseExplanation;
import nl.routebord.absence.CloseReason;
import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportState;
import nl.routebord.demo.DemoStage;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.kernel.Conflict;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseStage;
import nl.routebord.route.RouteRegion;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@RoutebordTest
class FollowUpDeskTest {

	@Autowired
	private FollowUpDesk desk;

	@Autowired
	private IntakeDesk intake;

	@Autowired
	private FollowUpReading reading;

	@Autowired
	private Investigations investigations;

	@Autowired
	private ReportReading reports;

	@Autowired
	private LeerplichtStage leerplicht;

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

	/** One way to answer: by hand, or by the investigation. */
	@Test
	void reportThatIsInvestigatedIsNotAnsweredByHand() {
		UUID report = leerplicht.report(leerplicht.pupil("Eenweg", 13));
		Browser browser = new Browser(port);
		browser.signIn("r.schouten");
		String page = "/verzuim/meldingen/" + report;
		assertThat(browser.get(page).body()).contains(page + "/antwoord");
		intake.takeIn(UUID.randomUUID(), report, leerplicht.officer());
		assertThat(browser.get(page).body()).contains(page + "/opvolging").doesNotContain(page + "/antwoord");
		assertThatThrownBy(() -> investigations.requireNone(report)).isInstanceOf(Conflict.class);
		assertThat(investigations.runs(UUID.randomUUID())).isFalse();
	}

	@Test
	void reportIsTakenInHeardRoutedAndAnswered() {
		UUID report = leerplicht.report(leerplicht.pupil("Gevolgd", 13));
		UUID request = UUID.randomUUID();
		UUID id = intake.takeIn(request, report, leerplicht.officer());
		assertThat(intake.takeIn(request, report, leerplicht.officer())).as("clicked twice").isEqualTo(id);
		assertThat(reports.view(report, leerplicht.office()).state()).isEqualTo(ReportState.IN_TREATMENT);
		assertThat(view(id).next()).extracting(NextStep::kind)
			.containsExactly(StepKind.PARENTS_HEARD, StepKind.PUPIL_HEARD);
		assertThatThrownBy(() -> take(id, StepKind.ROUTE, "VOLUNTARY_HELP")).isInstanceOf(RuleViolated.class);
		take(id, StepKind.PARENTS_HEARD, "");
		take(id, StepKind.PUPIL_NOT_HEARD, "NOT_COME");
		assertThat(view(id).next()).isEmpty();
		take(id, StepKind.ROUTE, "VOLUNTARY_HELP");
		take(id, StepKind.INTERVENTION, "AGREEMENT");
		assertThat(view(id).route()).isEqualTo(MasRoute.VOLUNTARY_HELP);
		assertThat(view(id).possible()).doesNotContainKeys(StepKind.CLOSED, StepKind.ROUTE, StepKind.INTAKE);
		take(id, StepKind.ROUTE_LEFT, "BACK_AT_SCHOOL");
		take(id, StepKind.CLOSED, "BACK_AT_SCHOOL");
		assertThat(view(id).closedOn()).isEqualTo(leerplicht.today());
		assertThat(view(id).possible()).isEmpty();
		assertThat(reports.view(report, leerplicht.office()).closeReason()).isEqualTo(CloseReason.BACK_AT_SCHOOL);
		assertThat(reports.view(report, leerplicht.office()).closeExplanation()).isEqualTo(CloseExplanation.NO_ACTION);
	}

	@Test
	void reportThatSeveralTakeInAtOnceIsInvestigatedOnce() {
		UUID pupil = leerplicht.pupil("Tegelijk", 13);
		UUID report = leerplicht.report(pupil);
		List<UUID> taken = java.util.stream.Stream
			.generate(() -> java.util.concurrent.CompletableFuture
				.supplyAsync(() -> intake.takeIn(UUID.randomUUID(), report, leerplicht.officer())))
			.limit(4)
			.toList()
			.stream()
			.map(java.util.concurrent.CompletableFuture::join)
			.toList();
		assertThat(taken).as("all come to the same page").containsOnly(taken.get(0));
		assertThat(view(taken.get(0)).steps()).hasSize(1);
	}

	@Test
	void versionThatIsNoNumberIsRefused() {
		Browser browser = new Browser(port);
		browser.signIn("r.schouten");
		UUID report = leerplicht.report(leerplicht.pupil("Versie", 13));
		UUID id = intake.takeIn(UUID.randomUUID(), report, leerplicht.officer());
		String page = "/verzuim/meldingen/" + report + "/opvolging";
		assertThat(browser
			.post(page, page, "followUp", id.toString(), "request", UUID.randomUUID().toString(), "version", "zz",
					"kind", "PARENTS_HEARD")
			.statusCode()).isEqualTo(400);
		assertThat(view(id).steps()).hasSize(1);
	}

	@Test
	void sameStepTwiceIsOneAndWhoReadSomethingOldIsTold() {
		UUID id = intake.takeIn(UUID.randomUUID(), leerplicht.report(leerplicht.pupil("Dubbel", 13)),
				leerplicht.officer());
		TakeStep heard = step(StepKind.PARENTS_HEARD, "");
		desk.take(id, 0L, heard, leerplicht.officer());
		desk.take(id, 0L, heard, leerplicht.officer());
		assertThat(view(id).steps()).hasSize(2);
		assertThatThrownBy(() -> desk.take(id, 0L, step(StepKind.PUPIL_HEARD, ""), leerplicht.officer()))
			.isInstanceOf(Stale.class);
	}

	@Test
	void nobodyElseFindsItAndWhatIsWrittenIsSealedAndApart() {
		UUID report = leerplicht.report(leerplicht.pupil("Verzegeld", 13));
		UUID id = intake.takeIn(UUID.randomUUID(), report, leerplicht.officer());
		take(id, StepKind.PARENTS_HEARD, "");
		take(id, StepKind.PUPIL_HEARD, "");
		take(id, StepKind.INTERVENTION, "WARNING");
		for (String stranger : List.of("n.leerplicht", "c.visser", "a.demir", "k.dewit", "f.elzinga", "g.bos")) {
			assertThatThrownBy(() -> reading.one(id, stage.actor(stranger))).as(stranger).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.take(id, null, step(StepKind.PARENTS_HEARD, ""), stage.actor(stranger)))
				.as(stranger)
				.isInstanceOf(NotFound.class);
		}
		assertThat(database.queryForList("""
				select text_sealed from app.leerplicht_step where follow_up_id = ?
				union all select text_sealed from app.leerplicht_enforcement where follow_up_id = ?
				""", String.class, id, id)).hasSize(4).noneMatch((text) -> text.contains("GEHEIM"));
		assertThat(database.queryForList("select word from app.leerplicht_enforcement where follow_up_id = ?",
				String.class, id))
			.containsExactly("WARNING");
		assertThat(
				database.queryForList("select word from app.leerplicht_step where follow_up_id = ?", String.class, id))
			.doesNotContain("WARNING");
	}

	@Test
	void secondReportJoinsTheInvestigationThatRuns() {
		UUID pupil = leerplicht.pupil("Tweemaal", 13);
		UUID first = leerplicht.report(pupil, leerplicht.today().minusDays(7));
		UUID id = intake.takeIn(UUID.randomUUID(), first, leerplicht.officer());
		UUID second = leerplicht.report(pupil);
		assertThat(intake.takeIn(UUID.randomUUID(), second, leerplicht.officer())).isEqualTo(id);
		assertThat(view(id).reports()).containsExactly(first, second);
		take(id, StepKind.CLOSED, "LEGITIMATELY_ABSENT");
		assertThat(reports.view(first, leerplicht.office()).state()).isEqualTo(ReportState.CLOSED);
		assertThat(reports.view(second, leerplicht.office()).state()).isEqualTo(ReportState.CLOSED);
	}

	@Test
	void pagesWalkFromTheReportAndFromTheCase() {
		UUID report = leerplicht.report(leerplicht.pupil("Pagina", 13));
		String page = "/verzuim/meldingen/" + report + "/opvolging";
		Browser rik = Browser.as(port, "r.schouten");
		assertThat(rik.get("/verzuim/meldingen/" + report).body()).contains(page);
		assertThat(rik.get(page).body()).contains("In behandeling nemen");
		assertThat(rik.post(page, page, "request", UUID.randomUUID().toString()).statusCode()).isEqualTo(302);
		UUID id = reading.ofReport(report, leerplicht.officer()).get(0).id();
		String form = page + "?stap=PARENTS_HEARD";
		assertThat(rik.get(form).body()).contains("Wat zeiden de ouders?");
		assertThat(rik
			.post(form, page, "followUp", id.toString(), "version", "0", "request", "a1", "kind", "PARENTS_HEARD", "on",
					"", "text", "")
			.body()).contains("Vul de dag in", "Schrijf kort op");
		assertThat(rik
			.post(form, page, "followUp", id.toString(), "version", "0", "request", "a1", "kind", "PARENTS_HEARD", "on",
					leerplicht.today().toString(), "text", "Zij willen hulp")
			.statusCode()).isEqualTo(302);
		assertThat(rik.get(page).body()).contains("Zij willen hulp", "Leerling gehoord");
		assertThat(Browser.as(port, "c.visser").get(page).statusCode()).isEqualTo(404);
		assertThat(Browser.as(port, "n.leerplicht").get(page).statusCode()).isEqualTo(404);
		CaseFileId caseFile = opening
			.open(RouteRegion.signal(RouteRegion.pupil("Gezien" + System.nanoTime(), "", "99AA00", "9901")),
					stage.actor("a.demir"))
			.id();
		String ofCase = "/routes/" + cases.number(caseFile) + "/verzuim";
		assertThat(rik.get("/routes/" + cases.number(caseFile)).body()).contains(ofCase);
		assertThat(rik.get(ofCase).body()).contains("In behandeling nemen");
		assertThat(rik.post(ofCase, ofCase, "request", UUID.randomUUID().toString()).statusCode()).isEqualTo(302);
		assertThat(rik.get(ofCase).body()).contains("Dit moet nog");
		assertThat(rik.get("/routes/" + cases.number(caseFile)).body()).contains("Leerplicht begon een onderzoek");
		assertThat(Browser.as(port, "a.demir").get("/routes/" + cases.number(caseFile)).body())
			.doesNotContain("Leerplicht begon een onderzoek", ofCase);
		assertThat(Browser.as(port, "a.demir").get(ofCase).statusCode()).isEqualTo(404);
		String link = "/verzuim/meldingen/" + report;
		assertThat(rik.post(link, link + "/route", "number", cases.number(caseFile)).statusCode()).isEqualTo(302);
		assertThat(rik.get(page).statusCode()).as("a page of the case now").isEqualTo(302);
		take(id, StepKind.INTERVENTION, "CONVERSATION");
	}

	private FollowUpView view(UUID id) {
		return reading.one(id, leerplicht.officer());
	}

	private void take(UUID id, StepKind kind, String word) {
		desk.take(id, null, step(kind, word), leerplicht.officer());
	}

	private TakeStep step(StepKind kind, String word) {
		return new TakeStep(UUID.randomUUID(), kind, word, leerplicht.today(), "GEHEIM-" + kind,
				CloseExplanation.NO_ACTION);
	}

}
