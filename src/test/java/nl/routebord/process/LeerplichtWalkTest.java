package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.absence.AbsenceCalendar;
import nl.routebord.absence.EducationDuty;
import nl.routebord.absence.EpisodeBasis;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.EpisodeView;
import nl.routebord.absence.HomeBand;
import nl.routebord.absence.StartEpisode;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.AddPupil;
import nl.routebord.leerplicht.CallView;
import nl.routebord.leerplicht.CalledDesk;
import nl.routebord.leerplicht.DayRow;
import nl.routebord.leerplicht.DecideExemption;
import nl.routebord.leerplicht.Declarer;
import nl.routebord.leerplicht.DutyReading;
import nl.routebord.leerplicht.ExemptionDesk;
import nl.routebord.leerplicht.ExemptionKind;
import nl.routebord.leerplicht.ExemptionRule;
import nl.routebord.leerplicht.ExemptionState;
import nl.routebord.leerplicht.ExemptionView;
import nl.routebord.leerplicht.FollowUpDesk;
import nl.routebord.leerplicht.IntakeDesk;
import nl.routebord.leerplicht.LadderDesk;
import nl.routebord.leerplicht.LadderStep;
import nl.routebord.leerplicht.LeerplichtCalendar;
import nl.routebord.leerplicht.LeerplichtDay;
import nl.routebord.leerplicht.LeerplichtStage;
import nl.routebord.leerplicht.NameLadderPerson;
import nl.routebord.leerplicht.ReceiveExemption;
import nl.routebord.leerplicht.StepKind;
import nl.routebord.leerplicht.TakeStep;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseStage;
import nl.routebord.route.RouteRegion;
import nl.routebord.route.Worklist;
import nl.routebord.route.WorklistQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Scenarios of leerplicht in domain.md 8, through the entrances on their own days. */
@RoutebordTest
class LeerplichtWalkTest {

	@Autowired
	private ExemptionDesk exemptions;

	@Autowired
	private DutyReading reading;

	@Autowired
	private LeerplichtDay day;

	@Autowired
	private FollowUpDesk followUps;

	@Autowired
	private IntakeDesk intake;

	@Autowired
	private EpisodeDesk episodes;

	@Autowired
	private AbsenceCalendar absence;

	@Autowired
	private LeerplichtCalendar calendar;

	@Autowired
	private LadderDesk ladder;

	@Autowired
	private CalledDesk called;

	@Autowired
	private Worklist worklist;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseStage cases;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@Test
	void s14LateDeclarationKeepsTheChildUnderTheDutyUntilANewOneComes() {
		LocalDate received = LocalDate.of(2026, 6, 15);
		LocalDate next = LocalDate.of(2026, 8, 1);
		UUID child = UUID.randomUUID();
		stage.on(received,
				() -> exemptions.add(new AddPupil(child, "Kind Thuis", LocalDate.of(2017, 4, 3)), officer()));
		stage.on(received, () -> {
			UUID late = exemptions.receive(child, art5a(received, LocalDate.of(2026, 3, 2), next), officer());
			assertThatThrownBy(() -> exemptions.decide(late, null, new DecideExemption(true, ""), officer()))
				.isInstanceOf(RuleViolated.class);
			exemptions.decide(late, null, new DecideExemption(false, "De verklaring is te oud"), officer());
			assertThat(reading.pupil(child, officer()).duty()).isEqualTo(EducationDuty.LEERPLICHTIG);
		});
		LocalDate inTime = LocalDate.of(2026, 6, 30);
		stage.on(inTime, () -> {
			UUID fresh = exemptions.receive(child, art5a(inTime, LocalDate.of(2026, 6, 22), next), officer());
			exemptions.decide(fresh, null, new DecideExemption(true, ""), officer());
		});
		stage.on(next, () -> {
			assertThat(reading.pupil(child, officer()).exempted()).isEqualTo(ExemptionKind.ART5_A);
			ExemptionView held = reading.pupil(child, officer())
				.exemptions()
				.stream()
				.filter((one) -> one.state() == ExemptionState.ACKNOWLEDGED)
				.findFirst()
				.orElseThrow();
			assertThat(held.against()).isEmpty();
			assertThat(held.until()).isEqualTo(LocalDate.of(2027, 7, 31));
			assertThat(held.renewBy()).isEqualTo(LocalDate.of(2027, 6, 30));
		});
		stage.on(LocalDate.of(2027, 5, 15), () -> assertThat(LeerplichtStage.waiting(day, officer()))
			.anyMatch((row) -> row.kind() == DayRow.Kind.RENEWAL && row.subject().equals(child)));
		stage.on(LocalDate.of(2027, 8, 1), () -> assertThat(reading.pupil(child, officer()).exempted()).isNull());
		stage.on(LocalDate.of(2028, 8, 2), () -> {
			calendar.runDueNow();
			assertThat(reading.pupil(child, officer()).exemptions()).as("R-VR-02").isEmpty();
		});
	}

	/**
	 * Who is at home and nobody acts: director, team, doorzettingsmacht; gone when
	 * somebody acts.
	 */
	@Test
	void childNobodyActsForShowsUpHigherAndHigher() {
		CaseFileId caseFile = opened();
		LocalDate start = stage.today();
		UUID episode = episodes.start(caseFile, new StartEpisode(start, EpisodeBasis.LRV), officer());
		stage.on(start.plusDays(13), calendar::runDueNow);
		assertThat(cases.tasks(episode)).isEmpty();
		stage.on(start.plusDays(14), calendar::runDueNow);
		stage.on(start.plusDays(15), calendar::runDueNow);
		assertThat(cases.tasks(episode)).containsExactly("childQuiet");
		stage.on(start.plusDays(28), calendar::runDueNow);
		assertThat(quiet(episode)).as("one ladder, not two tasks").containsExactly("childQuietTeam");
		stage.on(start.plusDays(42), calendar::runDueNow);
		assertThat(quiet(episode)).containsExactly("childQuietPower");
		stage.on(start.plusDays(42), () -> intake.takeIn(UUID.randomUUID(), caseFile, officer()));
		stage.on(start.plusDays(43), calendar::runDueNow);
		assertThat(quiet(episode)).isEmpty();
	}

	/**
	 * Each is called by name, reads no more than the policy gives, acts, and it stops.
	 */
	@Test
	void childNobodyActsForCallsTheTeamLeadAndTheHolderOfDoorzettingsmachtByName() {
		Actor admin = stage.actor("b.heerema");
		Actor lead = stage.actor("g.bos");
		Actor holder = stage.actor("y.besluit");
		UUID forTeam = named(LadderStep.TEAM, lead, admin);
		UUID forPower = named(LadderStep.POWER, holder, admin);
		try {
			CaseFileId caseFile = opened();
			LocalDate start = stage.today();
			UUID episode = episodes.start(caseFile, new StartEpisode(start, EpisodeBasis.LRV), officer());
			LocalDate team = start.plusDays(28);
			stage.on(team.minusDays(1), calendar::runDueNow);
			assertThat(task(caseFile, lead)).isEmpty();
			stage.on(team, calendar::runDueNow);
			UUID call = task(caseFile, lead).orElseThrow();
			assertThat(task(caseFile, holder)).isEmpty();
			LocalDate power = start.plusDays(42);
			stage.on(power, calendar::runDueNow);
			UUID last = task(caseFile, holder).orElseThrow();
			stage.on(power, () -> {
				assertThat(worklist.mine(holder, mine()).tasks().items()).filteredOn((one) -> one.id().equals(last))
					.singleElement()
					.satisfies((one) -> {
						assertThat(one.pupil()).isEmpty();
						assertThat(one.school()).isEmpty();
						assertThat(one.state()).isEmpty();
					});
				CallView read = called.read(last, holder);
				assertThat(read.days()).isEqualTo(42);
				assertThat(read.director()).isEqualTo("Aylin Demir");
				assertThat(read.inCase()).isFalse();
				assertThatThrownBy(() -> called.read(last, lead)).isInstanceOf(NotFound.class);
				assertThatThrownBy(() -> called.read(call, stage.actor("t.mulder"))).isInstanceOf(NotFound.class);
				assertThatThrownBy(() -> called.answer(last, UUID.randomUUID(), " ", holder))
					.isInstanceOf(RuleViolated.class);
				UUID request = UUID.randomUUID();
				called.answer(last, request, "Met de regisseur gebeld", holder);
				called.answer(last, request, "Met de regisseur gebeld", holder);
				assertThat(quiet(episode)).isEmpty();
				assertThatThrownBy(() -> called.read(last, holder)).isInstanceOf(NotFound.class);
			});
			stage.on(power.plusDays(13), calendar::runDueNow);
			assertThat(quiet(episode)).isEmpty();
			stage.on(power.plusDays(14), calendar::runDueNow);
			assertThat(quiet(episode)).containsExactly("childQuiet");
		}
		finally {
			ladder.end(forTeam, admin);
			ladder.end(forPower, admin);
		}
	}

	private List<String> quiet(UUID episode) {
		return cases.tasks(episode).stream().filter((kind) -> kind.startsWith("childQuiet")).toList();
	}

	/** For the municipality of the officer. */
	private UUID named(LadderStep step, Actor who, Actor admin) {
		UUID request = UUID.randomUUID();
		ladder.name(new NameLadderPerson(request, officer().organisation(), step, who.user(), who.unit()), admin);
		return request;
	}

	private Optional<UUID> task(CaseFileId caseFile, Actor of) {
		return database
			.queryForList("""
					select id from app.route_task where case_file_id = ? and person_id = ? and unit_id = ?
					and page = 'leerplicht/called' and done_at is null""", UUID.class, caseFile.value(),
					of.user().value(), of.unit().value())
			.stream()
			.findFirst();
	}

	private static WorklistQuery mine() {
		return new WorklistQuery(WorklistQuery.Term.ALL, "childQuietPower", false, null, 100);
	}

	/** S13, the whole way: bands, the table, and an investigation meanwhile. */
	@Test
	void s13ChildIsInvestigatedWhileTheBandsGoBy() {
		CaseFileId caseFile = opened();
		LocalDate start = stage.today();
		UUID episode = episodes.start(caseFile, new StartEpisode(start, EpisodeBasis.LRV), officer());
		UUID followUp = intake.takeIn(UUID.randomUUID(), caseFile, officer());
		LocalDate fourWeeks = start.plusDays(28);
		stage.on(fourWeeks, () -> {
			absence.runDueNow();
			followUps.take(followUp, null,
					new TakeStep(UUID.randomUUID(), StepKind.PARENTS_HEARD, "", fourWeeks, "Zij zoeken hulp", null),
					officer());
		});
		assertThat(cases.tasks(episode)).contains("childAtHome");
		LocalDate threeMonths = start.plusMonths(3).plusDays(1);
		stage.on(threeMonths, absence::runDueNow);
		assertThat(cases.tasks(episode)).contains("childAtHomeTooLong");
		stage.on(threeMonths, () -> {
			EpisodeView view = episodes.of(caseFile, officer()).get(0);
			assertThat(view.band()).isEqualTo(HomeBand.M3_M6);
		});
	}

	/** Privacy.md A.6: enforcement goes after five years, the rest of the file stays. */
	@Test
	void enforcementGoesAfterItsTerm() {
		CaseFileId caseFile = opened();
		UUID followUp = intake.takeIn(UUID.randomUUID(), caseFile, officer());
		take(followUp, StepKind.PARENTS_HEARD, "");
		take(followUp, StepKind.PUPIL_HEARD, "");
		take(followUp, StepKind.INTERVENTION, "WARNING");
		stage.on(stage.today().plusYears(5).minusDays(1), calendar::runDueNow);
		assertThat(count("leerplicht_enforcement", followUp)).isEqualTo(1);
		stage.on(stage.today().plusYears(5).plusDays(2), calendar::runDueNow);
		assertThat(count("leerplicht_enforcement", followUp)).isZero();
		assertThat(count("leerplicht_step", followUp)).isEqualTo(3);
	}

	@Test
	void s30FromEighteenTheDutyIsOverAndNoExemptionIsNeeded() {
		UUID child = UUID.randomUUID();
		LocalDate adult = LocalDate.of(2026, 5, 5);
		stage.on(adult.minusDays(1), () -> {
			exemptions.add(new AddPupil(child, "Bijna Achttien", adult.minusYears(18)), officer());
			assertThat(reading.pupil(child, officer()).duty()).isEqualTo(EducationDuty.KWALIFICATIEPLICHTIG);
		});
		stage.on(adult, () -> {
			assertThat(reading.pupil(child, officer()).duty()).isEqualTo(EducationDuty.DOORSTROOMPUNT_18_23);
			exemptions.receive(child, new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART15, adult, null, null,
					false, false, false, false, adult, null), officer());
			assertThat(reading.pupil(child, officer()).exemptions().get(0).against())
				.contains(ExemptionRule.VR_UNDER_DUTY);
		});
	}

	private int count(String table, UUID followUp) {
		return database.queryForObject("select count(*) from app." + table + " where follow_up_id = ?", Integer.class,
				followUp);
	}

	private void take(UUID followUp, StepKind kind, String word) {
		followUps.take(followUp, null, new TakeStep(UUID.randomUUID(), kind, word, stage.today(), "Wat er was", null),
				officer());
	}

	private static ReceiveExemption art5a(LocalDate received, LocalDate declared, LocalDate from) {
		return new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART5_A, received, declared,
				Declarer.DESIGNATED_DOCTOR, false, false, false, false, from, null);
	}

	private CaseFileId opened() {
		return opening
			.open(RouteRegion.signal(RouteRegion.pupil("Stil" + System.nanoTime(), "", "99AA00", "9901")),
					stage.actor("a.demir"))
			.id();
	}

	private Actor officer() {
		return stage.actor("r.schouten");
	}

}
