package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.absence.AbsenceCalendar;
import nl.routebord.absence.ChangeEpisode;
import nl.routebord.absence.EpisodeBasis;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.EpisodeEvent;
import nl.routebord.absence.StartEpisode;
import nl.routebord.consultation.AgreementDesk;
import nl.routebord.consultation.AgreementView;
import nl.routebord.consultation.CallTable;
import nl.routebord.consultation.ConsultationReading;
import nl.routebord.consultation.NewAgreement;
import nl.routebord.consultation.ReportTable;
import nl.routebord.consultation.TableCallView;
import nl.routebord.consultation.TableDesk;
import nl.routebord.consultation.TableState;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseStage;
import nl.routebord.route.RouteRegion;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** S13, the thuiszittersoverleg of a child at home (domain.md 3.2 step 6). */
@RoutebordTest
class TableWalkTest {

	@Autowired
	private EpisodeDesk episodes;

	@Autowired
	private AbsenceCalendar calendar;

	@Autowired
	private TableDesk tables;

	@Autowired
	private AgreementDesk agreements;

	@Autowired
	private ConsultationReading reading;

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

	@Test
	void bandCallsTheTableAndStaysAskedUntilItMetOrNeedNot() {
		CaseFileId caseFile = opened();
		LocalDate start = stage.today();
		episodes.start(caseFile, new StartEpisode(start, EpisodeBasis.LRV), rik());
		LocalDate asked = start.plusDays(28);
		stage.on(asked, calendar::runDueNow);
		UUID id = call(caseFile, aylin()).id();
		assertThat(cases.tasks(id)).containsExactly("callTable");
		assertThat(reading.of(caseFile, rik()).calls()).as("asked of the director").isEmpty();
		assertThat(tables.invitable(caseFile, aylin())).extracting(UnitView::role)
			.contains(Role.ATTENDANCE_OFFICER)
			.doesNotContain(Role.DATA_PROTECTION_OFFICER);
		stage.on(asked, () -> {
			CallTable command = new CallTable(UUID.randomUUID(), asked.plusDays(7), List.of(rik().unit()));
			assertThatThrownBy(() -> tables.call(caseFile, id, null, command, rik())).isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> tables.call(caseFile, id, 9L, command, aylin())).isInstanceOf(Stale.class);
			assertThatThrownBy(
					() -> tables.call(caseFile, id, null, new CallTable(UUID.randomUUID(), null, List.of()), aylin()))
				.isInstanceOf(RuleViolated.class);
			tables.call(caseFile, id, 0L, command, aylin());
			tables.call(caseFile, id, 0L, command, aylin());
		});
		assertThat(cases.tasks(id)).containsExactlyInAnyOrder("recordTable", "attendTable");
		LocalDate met = asked.plusDays(7);
		LocalDate next = met.plusWeeks(3);
		stage.on(met, () -> {
			assertThat(call(caseFile, rik()).meetingOn()).contains(met);
			ReportTable report = report(met, next,
					List.of(new NewAgreement("Huisbezoek", rik().unit(), null, met.plusDays(5))));
			tables.record(caseFile, id, null, report, aylin());
			tables.record(caseFile, id, null, report, aylin());
			assertThatThrownBy(() -> tables.record(caseFile, id, null, report(met, null, List.of()), aylin()))
				.isInstanceOf(Conflict.class);
			AgreementView agreed = reading.of(caseFile, rik()).agreements().get(0);
			assertThat(agreed.plan()).as("no second plan").isEmpty();
			assertThat(cases.tasks(agreed.id().value())).containsExactly("agreement");
			agreements.done(caseFile, agreed.id(), rik());
			assertThat(cases.tasks(agreed.id().value())).isEmpty();
		});
		assertThat(cases.tasks(id)).isEmpty();
		assertThat(states(caseFile)).containsExactlyInAnyOrder("HELD", "CALLED");
		UUID again = call(caseFile, aylin()).id();
		stage.on(next, () -> {
			assertThatThrownBy(() -> tables.refuse(caseFile, again, null, UUID.randomUUID(), " ", aylin()))
				.isInstanceOf(RuleViolated.class);
			tables.refuse(caseFile, again, null, UUID.randomUUID(), "Hij begint maandag op een andere school", aylin());
		});
		assertThat(cases.tasks(again)).isEmpty();
		LocalDate longer = start.plusMonths(3).plusDays(1);
		stage.on(longer, calendar::runDueNow);
		UUID third = call(caseFile, aylin()).id();
		assertThat(cases.tasks(third)).containsExactly("callTable");
		stage.on(longer, () -> episodes.change(caseFile, episodes.of(caseFile, rik()).get(0).id(), null,
				new ChangeEpisode(EpisodeEvent.Kind.ENDED, longer, null, null, null), rik()));
		assertThat(cases.tasks(third)).isEmpty();
		assertThat(states(caseFile)).containsExactlyInAnyOrder("HELD", "NOT_NEEDED", TableState.BACK.name());
	}

	/** Before the family was heard and a basis chosen nobody else reads along. */
	@Test
	void inTheSignallingPhaseNobodyCanBeInvited() {
		CaseFileId caseFile = opening
			.open(RouteRegion.signal(RouteRegion.pupil("Tafel" + System.nanoTime(), "", "99AA00", "9901")), aylin())
			.id();
		episodes.start(caseFile, new StartEpisode(stage.today().minusDays(40), EpisodeBasis.LRV), rik());
		UUID id = call(caseFile, aylin()).id();
		assertThatThrownBy(() -> tables.call(caseFile, id, null,
				new CallTable(UUID.randomUUID(), stage.today(), List.of(rik().unit())), aylin()))
			.isInstanceOf(RuleViolated.class);
		assertThat(Browser.as(port, "a.demir")
			.get("/routes/" + cases.number(caseFile) + "/tafel/" + id + "/oproep")
			.body()).contains("Stel eerst de vraag");
	}

	/** R-TZ-02: who is sick is no thuiszitter. */
	@Test
	void sickChildAsksForNoTable() {
		CaseFileId caseFile = opened();
		episodes.start(caseFile, new StartEpisode(stage.today().minusDays(40), EpisodeBasis.AUTHORISED_SICK), aylin());
		assertThat(states(caseFile)).isEmpty();
	}

	@Test
	void directorCallsAndRecordsItOnItsPages() {
		CaseFileId caseFile = opened();
		LocalDate today = stage.today();
		episodes.start(caseFile, new StartEpisode(today.minusDays(40), EpisodeBasis.LRV), rik());
		String page = "/routes/" + cases.number(caseFile) + "/tafel";
		String one = page + "/" + call(caseFile, aylin()).id();
		Browser aylin = Browser.as(port, "a.demir");
		assertThat(aylin.get(page).body()).contains("Nog niet bijeengeroepen", one + "/oproep");
		assertThat(aylin.post(one + "/oproep", one + "/oproep", "meetingOn", "overmorgen").body())
			.contains("overmorgen", "rb-error");
		assertThat(aylin
			.post(one + "/oproep", one + "/oproep", "meetingOn", today.toString(), "invited",
					rik().unit().value().toString())
			.statusCode()).isEqualTo(302);
		assertThat(Browser.as(port, "r.schouten").get(page).body()).contains("Bijeengeroepen")
			.doesNotContain(one + "/verslag");
		assertThat(aylin
			.post(one + "/verslag", one + "/verslag", "heldOn", today.toString(), "present",
					rik().unit().value().toString(), "familyHeard", "Zij willen terug", "outcome", "Rustig opbouwen",
					"agreements[0].what", "Bellen", "agreements[0].owner", rik().unit().value().toString(),
					"agreements[0].dueOn", today.plusDays(3).toString())
			.statusCode()).isEqualTo(302);
		assertThat(aylin.get(page).body()).contains("Rustig opbouwen", "Gehouden");
		assertThat(aylin.get("/routes/" + cases.number(caseFile) + "/afspraken").body()).contains("Bellen");
		assertThat(aylin.get(one + "/oproep").statusCode()).as("it was held").isEqualTo(404);
	}

	private TableCallView call(CaseFileId caseFile, Actor reader) {
		return reading.of(caseFile, reader).openCall().orElseThrow();
	}

	private List<String> states(CaseFileId caseFile) {
		return database.queryForList("select state from app.consultation_table_call where case_file_id = ?",
				String.class, caseFile.value());
	}

	private ReportTable report(LocalDate held, LocalDate next, List<NewAgreement> agreed) {
		return new ReportTable(UUID.randomUUID(), held, List.of(rik().unit()), "Zij willen terug naar school",
				"Rustig opbouwen", next, agreed);
	}

	private CaseFileId opened() {
		CaseFileId caseFile = opening
			.open(RouteRegion.signal(RouteRegion.pupil("Tafel" + System.nanoTime(), "", "99AA00", "9901")), aylin())
			.id();
		cases.consult(caseFile, aylin());
		return caseFile;
	}

	private Actor aylin() {
		return stage.actor("a.demir");
	}

	private Actor rik() {
		return stage.actor("r.schouten");
	}

}
