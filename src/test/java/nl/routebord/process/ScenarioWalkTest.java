package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import nl.routebord.RoutebordTest;
import nl.routebord.admission.AdmissionCalendar;
import nl.routebord.admission.AdmissionDesk;
import nl.routebord.admission.AdmissionView;
import nl.routebord.admission.AsRead;
import nl.routebord.admission.ReceiveAdmission;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.objection.ObjectionId;
import nl.routebord.objection.ObjectionIntake;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.objection.ObjectorKind;
import nl.routebord.objection.ReceiveObjection;
import nl.routebord.objection.ReceivedBy;
import nl.routebord.pupil.HomeInput;
import nl.routebord.pupil.PupilInput;
import nl.routebord.region.SchoolType;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseMoves;
import nl.routebord.route.CasePlace;
import nl.routebord.route.CaseStage;
import nl.routebord.route.MovePupil;
import nl.routebord.sharing.RelationKind;
import nl.routebord.tlv.AdviceOutcome;
import nl.routebord.kernel.NotFound;
import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.TlvRow;
import nl.routebord.tlv.TlvQuery;
import nl.routebord.tlv.TlvPeriod;
import nl.routebord.tlv.TlvCalendar;
import nl.routebord.tlv.Ground;
import nl.routebord.tlv.DecideTlv;
import nl.routebord.tlv.AdviceDesk;
import nl.routebord.tlv.ApplicationDesk;
import nl.routebord.tlv.ApplicationStatus;
import nl.routebord.tlv.AssessmentDesk;
import nl.routebord.tlv.Cluster;
import nl.routebord.tlv.CompetenceView;
import nl.routebord.tlv.DecisionCheck;
import nl.routebord.tlv.DecisionDesk;
import nl.routebord.tlv.DecisionView;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.GiveAdvice;
import nl.routebord.tlv.GrantedTlv;
import nl.routebord.tlv.LifeView;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.ProcessingDesk;
import nl.routebord.tlv.RedeemTlv;
import nl.routebord.tlv.TermDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import nl.routebord.tlv.TlvStatus;
import nl.routebord.tlv.TlvTermView;
import nl.routebord.tlv.TlvView;
import nl.routebord.tlv.UseDesk;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Scenarios of domain.md 8 through the entrances and the engine, on their own days. Which
 * test holds which scenario stands in {@code tlv/scenarios.txt}.
 */
@RoutebordTest
class ScenarioWalkTest {

	private static final LocalDate BORN = LocalDate.of(2013, 3, 12);

	@Autowired
	private TlvRegion region;

	@Autowired
	private DemoStage stage;

	@Autowired
	private ProcessingDesk processing;

	@Autowired
	private CaseDesk caseDesk;

	@Autowired
	private CaseMoves moves;

	@Autowired
	private CaseStage cases;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private TermDesk terms;

	@Autowired
	private AdviceDesk advices;

	@Autowired
	private TlvCalendar calendar;

	@Autowired
	private DecisionDesk decisions;

	@Autowired
	private TlvReading reading;

	@Autowired
	private UseDesk uses;

	@Autowired
	private ObjectionIntake intake;

	@Autowired
	private ObjectionReading objections;

	@Autowired
	private AdmissionDesk admissions;

	@Autowired
	private AdmissionCalendar admissionCalendar;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@BeforeEach
	void longAgo() {
		region.longAgo();
	}

	@Test
	void s1GrantedMidYearThenEnrolledAndInUse() {
		GrantedTlv asked = vso(FundingCategory.CAT1, "2025-11-01", "2027-07-31");
		TlvApplicationId id = submitted("2025-09-15", asked);
		assertThat(term(id).normDueOn()).isEqualTo("2025-10-27");
		assertThat(term(id).dueOn()).isEqualTo("2025-11-10");
		on("2025-10-06", () -> region.advised(id));
		assertThat(trace.dueOn(id.value(), Elements.PREPARE_DECISION)).isEqualTo("2025-11-10");
		on("2025-10-20", () -> {
			refusesFor("tlv.fault.end-too-early", () -> decisions
				.propose(grant(id, vso(FundingCategory.CAT1, "2025-11-01", "2026-07-31")), region.otherDecider()));
			decide(id, asked);
		});
		assertThat(decision(id).objectionUntil()).isEqualTo("2025-12-01");
		assertThat(trace.timerRunsAfter(Elements.OBJECTION_WINDOW, id.value())).isEqualTo("2025-12-01");
		assertThat(decision(id).number()).matches("VO8701-2025-\\d{5}");
		on("2025-11-03", () -> enrol(id, "2025-11-03"));
		LifeView life = life(id);
		assertThat(life.status()).isEqualTo(TlvStatus.ACTIVE);
		assertThat(life.endOn()).isEqualTo("2027-07-31");
	}

	@Test
	void s2DecidedMidYearForTheFirstOfAugustAsksToThinkOfIt() {
		GrantedTlv asked = vso(FundingCategory.CAT1, "2026-08-01", "2027-07-31");
		TlvApplicationId id = submitted("2026-04-13", asked);
		on("2026-05-04", () -> region.advised(id));
		on("2026-05-18", () -> {
			assertThat(decisions.prepare(grant(id, asked), region.otherDecider()).warnings())
				.extracting(DecisionCheck::key)
				.contains("issue-mid-year");
			decide(id, asked);
		});
		assertThat(decision(id).objectionUntil()).isEqualTo("2026-06-29");
		assertThat(trace.timerRunsAfter(Elements.OBJECTION_WINDOW, id.value())).isEqualTo("2026-06-29");
		assertThat(decision(id).endOn()).isEqualTo("2027-07-31");
	}

	@Test
	void s3TermThatEndsOnLiberationDayIsADayLongerInTheTaskToo() {
		TlvApplicationId id = submitted("2026-03-10", vso(FundingCategory.CAT1, "2026-08-01", "2027-07-31"));
		assertThat(term(id).dueOn()).isEqualTo("2026-05-06");
		on("2026-03-24", () -> region.advised(id));
		assertThat(trace.dueOn(id.value(), Elements.PREPARE_DECISION)).isEqualTo("2026-05-06");
	}

	@Test
	void s5TermToObjectRunsFromGoodFridayToAfterEaster() {
		TlvApplicationId id = decided("2026-01-12", "2026-02-20");
		assertThat(decision(id).objectionUntil()).isEqualTo("2026-04-07");
		assertThat(trace.timerRunsAfter(Elements.OBJECTION_WINDOW, id.value())).isEqualTo("2026-04-07");
		assertThat(objections.view(received(id, "2026-04-07"), region.secretary()).timely()).isTrue();
		assertThat(objections.view(received(id, "2026-04-08"), region.secretary()).timely()).isFalse();
	}

	@Test
	void s6RepairedInTimeAddsNineDaysToTheTermAndToTheTask() {
		TlvApplicationId id = submitted("2025-10-06", vso(FundingCategory.CAT1, "2025-12-01", "2027-07-31"));
		assertThat(term(id).dueOn()).isEqualTo("2025-12-01");
		incomplete(id);
		assertThat(trace.waitsAt(id.value())).containsExactly(Elements.SUPPLEMENT);
		assertThat(view(id).status()).isEqualTo(ApplicationStatus.AWAITING_SUPPLEMENT);
		on("2025-10-23", () -> applications.supplement(id, view(id).version(),
				Objects.requireNonNull(view(id).content()), region.school()));
		assertThat(view(id).status()).isEqualTo(ApplicationStatus.IN_REVIEW);
		assertThat(term(id).dueOn()).isEqualTo("2025-12-10");
		on("2025-10-30", () -> region.advised(id));
		assertThat(trace.dueOn(id.value(), Elements.PREPARE_DECISION)).isEqualTo("2025-12-10");
	}

	@Test
	void s7NotRepairedIsToldTheDayAfterAndCanBeObjectedTo() {
		TlvApplicationId id = submitted("2025-10-06", vso(FundingCategory.CAT1, "2025-12-01", "2027-07-31"));
		cases.consult(view(id).caseFile(), region.school());
		incomplete(id);
		on("2025-10-27",
				() -> assertThatThrownBy(
						() -> processing.decide(id, view(id).version(), false, "Geen opp", region.otherDecider()))
					.isInstanceOf(Conflict.class));
		on("2025-10-28", () -> {
			trace.run("boundary_supplementDue", id.value());
			assertThat(trace.waitsAt(id.value())).containsExactly(Elements.DECIDE_NOT_PROCESS);
			assertThat(view(id).status()).as("nobody decided yet").isEqualTo(ApplicationStatus.AWAITING_SUPPLEMENT);
			assertThat(trace.dueOn(id.value(), Elements.DECIDE_NOT_PROCESS)).isEqualTo("2025-11-24");
			processing.decide(id, view(id).version(), false, "Het opp ontbreekt", region.otherDecider());
			processing.decide(id, 0, false, "Het opp ontbreekt", region.otherDecider());
		});
		assertThat(view(id).status()).isEqualTo(ApplicationStatus.NOT_PROCESSED);
		assertThat(view(id).endedOn()).isEqualTo("2025-10-28").isBeforeOrEqualTo("2025-11-24");
		assertThat(trace.waitsAt(id.value())).isEmpty();
		assertThat(objections.of(id, region.secretary()).until()).isEqualTo("2025-12-09");
		ObjectionId objection = received(id, "2025-12-09");
		assertThat(objections.view(objection, region.secretary()).timely()).isTrue();
		assertThat(trace.waitsAt(objection.value())).containsExactly(Elements.CHECK_OBJECTION);
		assertThat(trace.waitsAt(view(id).caseFile().value())).as("the school still has to do something").isNotEmpty();
	}

	@Test
	void s7AfterFourWeeksItIsProcessedAllTheSame() {
		TlvApplicationId id = submitted("2025-10-06", vso(FundingCategory.CAT1, "2025-12-01", "2027-07-31"));
		incomplete(id);
		on("2025-11-25", () -> {
			trace.run("boundary_supplementDue", id.value());
			refusesFor("tlv.fault.not-processed-late",
					() -> processing.decide(id, view(id).version(), false, "Het opp ontbreekt", region.otherDecider()));
			processing.decide(id, view(id).version(), true, "Te laat om te stoppen", region.otherDecider());
		});
		assertThat(view(id).status()).isEqualTo(ApplicationStatus.IN_REVIEW);
		assertThat(trace.waitsAt(id.value())).containsExactly(Elements.CHECK_COMPLETENESS);
	}

	@Test
	void s8MentorOrOnePsychologistAloneIsNoPanelAndNothingGoesOn() {
		TlvApplicationId id = submitted("2025-09-15", vso(FundingCategory.CAT1, "2025-11-01", "2027-07-31"));
		on("2025-09-17", () -> {
			for (Set<UserId> chosen : List.of(Set.of(region.ortho().user(), region.deciderOfTheBoard().user()),
					Set.of(region.otherExpert().user()), Set.of(region.ortho().user(), region.otherExpert().user()))) {
				assertThatThrownBy(() -> assessments.complete(id, view(id).version(), chosen, region.secretary()))
					.isInstanceOfSatisfying(RuleViolated.class,
							(violated) -> assertThat(violated.faults()).extracting(Fault::field).contains("experts"));
			}
		});
		assertThat(trace.waitsAt(id.value())).containsExactly(Elements.CHECK_COMPLETENESS);
	}

	@Test
	void s10NoticeOfDefaultAfterALateDecision() {
		TlvApplicationId id = submitted("2026-02-02", vso(FundingCategory.CAT1, "2026-08-01", "2027-07-31"));
		assertThat(term(id).dueOn()).isEqualTo("2026-03-30");
		on("2026-02-16", () -> region.advised(id));
		on("2026-04-01", () -> terms.defaultNotice(id, view(id).version(), stage.today(), region.secretary()));
		on("2026-05-28", () -> {
			var penalty = Objects.requireNonNull(view(id).penalty());
			assertThat(penalty.firstDay()).isEqualTo("2026-04-16");
			assertThat(penalty.lastDay()).isEqualTo("2026-05-27");
			assertThat(penalty.cents()).isEqualTo(1442_00);
		});
	}

	@Test
	void s15SwvOfTheSchoolDecidesAndLeerplichtFollowsTheHouse() {
		Actor school = region.school();
		TlvApplicationId[] id = new TlvApplicationId[1];
		on("2025-09-15",
				() -> id[0] = region.submitted(
						region.caseReadyToApply(region.pupil("1006 AB", "8702", "87AA00", "VO"), school),
						region.content(vso(FundingCategory.CAT1, "2025-11-01", "2027-07-31"), Cluster.FOUR, ""),
						school));
		CompetenceView competence = competence(id[0], school);
		assertThat(competence.competent()).isEqualTo("VO8701");
		assertThat(competence.rule()).isEqualTo("2.5.1");
		CaseFileId caseFile = view(id[0]).caseFile();
		assertThat(caseDesk.sees(caseFile, region.officerElsewhere())).isTrue();
		assertThat(caseDesk.sees(caseFile, region.attendanceOfficer())).isFalse();
		on("2025-09-22", () -> region.advised(id[0]));
		on("2025-10-20", () -> decide(id[0], vso(FundingCategory.CAT1, "2025-11-01", "2027-07-31")));
		assertThat(decision(id[0]).number()).startsWith("VO8701-2025-");
	}

	@Test
	void s16SchoolOfApplicationAsksTheSwvOfTheResidenceAndThePrimarySchoolCannot() {
		GrantedTlv asked = vso(FundingCategory.CAT1, "2026-08-01", "2027-07-31");
		Actor primary = region.primarySchool();
		on("2026-03-02", () -> refusesFor("tlv.fault.primary-applies",
				() -> applied("1299 AB", "87PA00", "PRIMARY", asked, primary)));
		TlvApplicationId id = applied("2026-03-02", "1299 AB", asked);
		CompetenceView competence = competence(id, region.school());
		assertThat(competence.rule()).isEqualTo("R-COMP-01");
		assertThat(competence.isCompetent()).isTrue();
		on("2026-03-16", () -> region.advised(id));
		on("2026-04-13", () -> decide(id, asked));
		assertThat(decision(id).number()).startsWith("VO8701-2026-");
		assertThat(decision(id).endOn()).isEqualTo("2027-07-31");
	}

	@Test
	void s16PupilWhoLivesInAnotherRegionIsSentOnWithTheDateOfReceipt() {
		TlvApplicationId id = applied("2026-03-02", "1005 AB", vso(FundingCategory.CAT1, "2026-08-01", "2027-07-31"));
		CompetenceView competence = competence(id, region.school());
		assertThat(competence.receivedBy()).isEqualTo("VO8701");
		assertThat(competence.competent()).isEqualTo("VO9901");
		assertThat(competence.rule()).isEqualTo("R-COMP-01");
		on("2026-03-04", () -> {
			refusesFor("tlv.fault.forwarded-to",
					() -> assessments.notCompetent(id, view(id).version(), true, "", "Anders", region.secretary()));
			refusesFor("tlv.fault.forwarded-itself",
					() -> assessments.notCompetent(id, view(id).version(), true, "VO8701", "Hier", region.secretary()));
		});
		on("2026-03-04", () -> assessments.notCompetent(id, view(id).version(), true, "vo9901", "Groep 8, naar het vso",
				region.secretary()));
		assertThat(view(id).status()).isEqualTo(ApplicationStatus.NOT_COMPETENT_FORWARDED);
		assertThat(view(id).endReason()).contains("VO9901").endsWith("Groep 8, naar het vso");
		assertThat(term(id).receivedOn()).isEqualTo("2026-03-02");
		assertThat(trace.waitsAt(id.value())).isEmpty();
	}

	@Test
	void s16WhatIsSentOnWithinTheInstallationIsDecidedThereFromTheFirstDay() {
		GrantedTlv asked = vso(FundingCategory.CAT1, "2026-08-01", "2027-07-31");
		TlvApplicationId sent = applied("2026-03-02", "1005 AB", asked);
		Actor secretary = region.secretaryElsewhere();
		List<Actor> experts = region.expertsElsewhere();
		List<Actor> deciders = region.decidersElsewhere();
		on("2026-03-04", () -> assessments.notCompetent(sent, view(sent).version(), true, "VO8702", "Woont daar",
				region.secretary()));
		TlvApplicationId there = reading.require(Objects.requireNonNull(view(sent).forwarding()).number());
		assertThat(trace.dueOn(there.value(), Elements.CHECK_COMPLETENESS)).isEqualTo("2026-03-11");
		assertThat(term(there).receivedOn()).isEqualTo("2026-03-02");
		assertThat(term(there).dueOn()).isEqualTo("2026-04-28");
		CaseFileId caseFile = view(there).caseFile();
		assertThat(trace.waitsAt(caseFile.value())).containsExactly("callActivity_tlvApplication");
		on("2026-03-10", () -> {
			assessments.overrideCompetence(there, view(there).version(), "Hier naar school", secretary);
			assessments.complete(there, view(there).version(), Set.of(experts.get(0).user(), experts.get(1).user()),
					secretary);
			experts.forEach((expert) -> {
				advices.accept(there, expert);
				advices.advise(there, new GiveAdvice(AdviceOutcome.ADMISSIBLE, asked.category(), asked.end(),
						"Een kleine groep is nodig", "Ouders en leerling", "Opp", "NVO 87"), expert);
			});
		});
		assertThat(trace.dueOn(there.value(), Elements.PREPARE_DECISION)).isEqualTo("2026-04-28");
		on("2026-04-13", () -> {
			decisions.propose(new ProposeTlv(there, view(there).version(), true, asked.kind(), asked.category(),
					asked.begin(), asked.end(), grounds(there, deciders.get(0)), "", "", true, true), deciders.get(0));
			decisions.decide(new DecideTlv(there, view(there).version(), true, true), deciders.get(1));
			trace.run(Elements.ISSUE_DECISION, there.value());
		});
		assertThat(decision(there).number()).startsWith("VO8702-2026-");
		on("2026-06-01", () -> trace.run(Elements.OBJECTION_WINDOW, there.value()));
		assertThat(trace.waitsAt(caseFile.value())).as("on to aftercare").containsExactly("timer_aftercare6");
	}

	/**
	 * S30, of who has a tlv: it runs on, and from the birthday the pupil decides who
	 * reads.
	 */
	@Test
	void s30WhoTurnsEighteenKeepsTheTlvAndTheParentsReadNothingWithoutConsent() {
		GrantedTlv asked = vso(FundingCategory.CAT1, "2025-11-01", "2027-07-31");
		PupilInput like = region.pupil("1005 AB", "8701", "87AA00", "VO");
		PupilInput born = new PupilInput(like.firstName(), like.prefix(), like.lastName(), "05-05-2008", like.pgn(),
				like.street(), like.houseNumber(), like.postcode(), like.place(), like.secretAddress(),
				like.municipality(), like.school(), like.schoolType(), like.className(), like.enrolledFrom(),
				like.guardians());
		TlvApplicationId[] made = new TlvApplicationId[1];
		on("2025-09-15", () -> made[0] = region.submitted(region.caseReadyToApply(born, region.school()),
				region.content(asked, Cluster.FOUR, ""), region.school()));
		TlvApplicationId id = made[0];
		on("2025-09-22", () -> region.advised(id));
		on("2025-10-20", () -> decide(id, asked));
		on("2025-11-03", () -> {
			uses.announce(id, "87BB00", region.secretary());
			uses.redeem(new RedeemTlv(decision(id).number(), LocalDate.of(2008, 5, 5), LocalDate.of(2025, 11, 3),
					SchoolType.VSO), region.receivingSchool());
		});
		CaseFileId caseFile = view(id).caseFile();
		Actor mother = cases.kin(caseFile, Role.PARENT, region.school());
		Actor pupil = cases.kin(caseFile, Role.PUPIL, region.school());
		on("2026-05-04", () -> assertThat(cases.read(caseFile, mother)).isNotEmpty());
		on("2026-05-05", () -> {
			calendar.runDueNow();
			assertThat(readNothing(caseFile, mother)).isTrue();
			assertThat(cases.read(caseFile, pupil)).isNotEmpty();
		});
		assertThat(life(id).status()).isEqualTo(TlvStatus.ACTIVE);
		assertThat(life(id).endOn()).as("to its end, before the school year of twenty").isEqualTo("2027-07-31");
		assertThat(TlvPeriod.maxEnd(TlvKind.VSO, LocalDate.of(2008, 5, 5))).isEqualTo("2028-07-31");
	}

	private boolean readNothing(CaseFileId caseFile, Actor actor) {
		try {
			return cases.read(caseFile, actor).isEmpty();
		}
		catch (NotFound ex) {
			return true;
		}
	}

	/** Of group 8, at the school for secondary education where the pupil applied. */
	private TlvApplicationId applied(String day, String postcode, GrantedTlv asked) {
		TlvApplicationId[] id = new TlvApplicationId[1];
		on(day, () -> id[0] = applied(postcode, "87AA00", "PRIMARY", asked, region.school()));
		return id[0];
	}

	private TlvApplicationId applied(String postcode, String school, String schoolType, GrantedTlv asked, Actor by) {
		return region.submitted(region.caseReadyToApply(region.pupil(postcode, "8701", school, schoolType), by),
				region.content(asked, Cluster.FOUR, school), by);
	}

	/** Domain 2.3 and 2.4: side by side, each with its own people, kinds and numbers. */
	@Test
	void primaryAndSecondaryInOneInstallationDoNotSeeEachOther() {
		GrantedTlv so = new GrantedTlv(TlvKind.SO, FundingCategory.CAT3, LocalDate.of(2026, 8, 1),
				LocalDate.of(2027, 7, 31));
		GrantedTlv sbo = new GrantedTlv(TlvKind.SBO, null, LocalDate.of(2026, 8, 1), null);
		TlvApplicationId first = primary(so);
		TlvApplicationId second = primary(sbo);
		TlvApplicationId vso = decided("2026-03-02", "2026-04-13");
		String before = number(first);
		assertThat(before).matches("PO8701-2026-\\d{5}");
		assertThat(number(second)).isEqualTo("PO8701-2026-%05d".formatted(Integer.parseInt(before.substring(12)) + 1));
		assertThat(decision(vso).number()).matches("VO8701-2026-\\d{5}");
		assertThat(Objects.requireNonNull(reading.view(second, region.primarySecretary()).decision()).category())
			.isNull();
		for (Actor secondary : List.of(region.secretary(), region.decider(), region.ortho(), region.consultant())) {
			assertThatThrownBy(() -> reading.view(first, secondary)).isInstanceOf(NotFound.class);
			assertThat(listed(secondary)).doesNotContain(first, second);
		}
		for (Actor primary : List.of(region.primarySecretary(), region.primaryDeciders().get(0))) {
			assertThatThrownBy(() -> reading.view(vso, primary)).isInstanceOf(NotFound.class);
			assertThat(listed(primary)).contains(first, second).doesNotContain(vso);
		}
	}

	private List<TlvApplicationId> listed(Actor actor) {
		return region.listed(TlvQuery.Show.ENDED, actor).stream().map(TlvRow::id).toList();
	}

	private String number(TlvApplicationId id) {
		return Objects.requireNonNull(reading.view(id, region.primarySecretary()).decision()).number();
	}

	/** Asked of, and granted by, the swv for primary education. */
	private TlvApplicationId primary(GrantedTlv asked) {
		TlvApplicationId[] id = new TlvApplicationId[1];
		Actor secretary = region.primarySecretary();
		List<Actor> experts = region.primaryExperts();
		List<Actor> deciders = region.primaryDeciders();
		on("2026-03-02", () -> id[0] = applied("1299 AB", "87PA00", "PRIMARY", asked, region.primarySchool()));
		on("2026-03-09", () -> {
			assessments.complete(id[0], reading.view(id[0], secretary).version(),
					Set.of(experts.get(0).user(), experts.get(1).user()), secretary);
			experts.forEach((expert) -> {
				advices.accept(id[0], expert);
				advices.advise(id[0], new GiveAdvice(AdviceOutcome.ADMISSIBLE, asked.category(), asked.end(),
						"Een kleine groep is nodig", "Ouders en leerling", "Opp", "NVO 87"), expert);
			});
		});
		on("2026-04-13", () -> {
			decisions.propose(new ProposeTlv(id[0], reading.view(id[0], deciders.get(0)).version(), true, asked.kind(),
					asked.category(), asked.begin(), asked.end(), grounds(id[0], deciders.get(0)), "", "", true, true),
					deciders.get(0));
			decisions.decide(new DecideTlv(id[0], reading.view(id[0], deciders.get(1)).version(), true, true),
					deciders.get(1));
			trace.run(Elements.ISSUE_DECISION, id[0].value());
		});
		return id[0];
	}

	private List<Ground> grounds(TlvApplicationId id, Actor decider) {
		return List.of(new Ground("Omdat het nodig is.", List.of(reading.passages(id, decider).get(0).key())));
	}

	/** Domain 2.4: for an EMB pupil the whole remaining period at once (R-TLV-06). */
	@Test
	void embPupilGetsTheWholeRemainingPeriodWhateverIsAsked() {
		GrantedTlv asked = vso(FundingCategory.CAT3, "2026-08-01", "2029-07-31");
		GrantedTlv whole = vso(FundingCategory.CAT3, "2026-08-01", "2033-07-31");
		assertThat(TlvPeriod.maxEnd(TlvKind.VSO, BORN)).isEqualTo(whole.end());
		TlvApplicationId id = submitted("2026-03-02", () -> region.emb(asked));
		assertThat(view(id).content()).extracting(ApplicationContent::emb).isEqualTo(true);
		on("2026-03-16", () -> region.advised(id, new GiveAdvice(AdviceOutcome.ADMISSIBLE, FundingCategory.CAT3,
				whole.end(), "Blijvend aangewezen op zorg", "Ouders", "Opp", "BIG 12345")));
		on("2026-04-13", () -> {
			assertThat(reading.proposedEnd(id, region.otherDecider())).isEqualTo(whole.end());
			assertThat(decisions.prepare(grant(id, asked), region.otherDecider()).warnings())
				.extracting(DecisionCheck::key)
				.containsExactly("issue-mid-year", "emb-end");
			decide(id, whole);
		});
		assertThat(life(id).endOn()).isEqualTo("2033-07-31");
		on("2026-08-03", () -> enrol(id, "2026-08-03"));
		on("2026-10-01", calendar::runDueNow);
		assertThat(database.queryForObject("select count(*) from app.tlv_renewal where application_id = ?",
				Integer.class, id.value()))
			.as("no last school year until 2032")
			.isZero();
	}

	@Test
	void s17MovingHouseTakesLeerplichtAlongAndLeavesTheTlvWithItsIssuer() {
		TlvApplicationId id = decided("2025-09-15", "2025-10-20",
				vso(FundingCategory.CAT1, "2025-11-01", "2027-07-31"));
		on("2025-11-03", () -> enrol(id, "2025-11-03"));
		String number = life(id).number();
		CaseFileId caseFile = view(id).caseFile();
		CasePlace before = caseDesk.place(caseFile);
		UnitId former = region.attendanceOfficer().unit();
		on("2026-03-02", () -> moves.move(caseFile, new MovePupil(UUID.randomUUID(), null, "2026-03-01",
				new HomeInput("Kade", "1", "3811 AB", "Elders", false, "8702")), region.school()));
		assertThat(life(id).status()).isEqualTo(TlvStatus.ACTIVE);
		assertThat(caseDesk.place(caseFile)).extracting(CasePlace::school, CasePlace::swv)
			.containsExactly(before.school(), before.swv());
		assertThat(caseDesk.facts(caseFile).relation(former)).isEqualTo(RelationKind.FORMER);
		assertThat(caseDesk.facts(caseFile).relation(region.officerElsewhere().unit())).isEqualTo(RelationKind.OWN);
		on("2026-03-09", () -> {
			uses.announce(id, "87BB01", region.secretary());
			uses.redeem(new RedeemTlv(number, BORN, LocalDate.of(2026, 3, 9), SchoolType.VSO), region.nextSchool());
		});
		LifeView life = life(id);
		assertThat(life.number()).as("the same, so the cost stays where it was").isEqualTo(number).startsWith("VO8701");
		assertThat(life.status()).isEqualTo(TlvStatus.ACTIVE);
		assertThat(life.uses()).hasSize(2);
		assertThat(life.uses().get(0).leftOn()).isEqualTo("2026-03-08");
		assertThat(database.queryForObject("select count(*) from app.tlv where case_file_id = ?", Integer.class,
				view(id).caseFile().value()))
			.isEqualTo(1);
	}

	@Test
	void s18FromSoToVsoTakesANewTlvAndEndsTheOldOneTheDayBefore() {
		TlvApplicationId id = decided("2026-03-02", "2026-04-20",
				vso(FundingCategory.CAT1, "2026-08-01", "2027-07-31"));
		String so = earlierSo(id, "2024-08-01", "2028-07-31");
		on("2026-08-01", () -> {
			uses.announce(id, "87BB00", region.secretary());
			assertThatThrownBy(() -> uses.redeem(new RedeemTlv(so, BORN, LocalDate.of(2026, 8, 1), SchoolType.VSO),
					region.receivingSchool()))
				.isInstanceOfSatisfying(RuleViolated.class,
						(violated) -> assertThat(violated.faults()).extracting(Fault::code)
							.containsExactly("tlvlife.fault.kind"));
			uses.redeem(new RedeemTlv(decision(id).number(), BORN, LocalDate.of(2026, 8, 1), SchoolType.VSO),
					region.receivingSchool());
		});
		assertThat(database.queryForMap("select status, ended_on::text from app.tlv where number = ?", so))
			.containsEntry("status", "ENDED_EARLY")
			.containsEntry("ended_on", "2026-07-31");
		assertThat(status(decision(id).number())).isEqualTo("ACTIVE");
	}

	@Test
	void s26WrongDatesAndNumbersAreRefusedWhereTheyAreTyped() {
		TlvApplicationId id = submitted("2026-09-14", vso(FundingCategory.CAT1, "2026-11-15", "2028-07-31"));
		on("2026-10-05", () -> region.advised(id));
		on("2026-10-19", () -> {
			refusesFor("tlv.fault.end-not-31-july", () -> decisions
				.propose(grant(id, vso(FundingCategory.CAT1, "2026-11-15", "2027-06-30")), region.otherDecider()));
			refusesFor("tlv.fault.end-too-early", () -> decisions
				.propose(grant(id, vso(FundingCategory.CAT1, "2026-11-15", "2027-07-31")), region.otherDecider()));
			decide(id, vso(FundingCategory.CAT1, "2026-11-15", "2028-07-31"));
			uses.announce(id, "87BB00", region.secretary());
		});
		on("2026-11-16", () -> {
			for (String wrong : List.of("VO8701-2026-42", "VO8702" + decision(id).number().substring(6),
					"PO8701" + decision(id).number().substring(6))) {
				assertThatThrownBy(
						() -> uses.redeem(new RedeemTlv(wrong, BORN, LocalDate.of(2026, 11, 16), SchoolType.VSO),
								region.receivingSchool()))
					.as(wrong)
					.isInstanceOfSatisfying(RuleViolated.class,
							(violated) -> assertThat(violated.faults()).extracting(Fault::field)
								.containsExactly("number"));
			}
		});
		assertThat(life(id).status()).isEqualTo(TlvStatus.ISSUED);
	}

	@Test
	void s27Cluster2IsReferredAndThereIsNoTlv() {
		TlvApplicationId[] id = new TlvApplicationId[1];
		on("2025-09-15",
				() -> id[0] = region.submitted(region.caseReadyToApply(),
						region.content(vso(FundingCategory.CAT1, "2025-11-01", "2027-07-31"), Cluster.TWO, ""),
						region.school()));
		assertThat(competence(id[0], region.school()).competent()).isNull();
		on("2025-09-17", () -> assessments.notCompetent(id[0], view(id[0]).version(), false, "",
				"Naar de commissie van onderzoek", region.secretary()));
		assertThat(view(id[0]).status()).isEqualTo(ApplicationStatus.NOT_COMPETENT);
		assertThat(view(id[0]).decision()).isNull();
		assertThat(trace.waitsAt(id[0].value())).isEmpty();
		assertThat(database.queryForObject("select count(*) from app.tlv where application_id = ?", Integer.class,
				id[0].value()))
			.isZero();
	}

	@Test
	void s28OverChristmasAndThenATemporaryPlace() {
		Actor school = region.school();
		UUID[] id = new UUID[1];
		CaseFileId[] caseFile = new CaseFileId[1];
		on("2025-11-13", () -> {
			caseFile[0] = region.caseReadyToApply();
			id[0] = admissions.receive(
					new ReceiveAdmission(UUID.randomUUID(), caseFile[0], LocalDate.of(2025, 11, 13), false), school);
		});
		assertThat(admission(caseFile[0]).dueOn()).isEqualTo("2025-12-29");
		on("2025-12-29", () -> admissions.extend(new AsRead(caseFile[0], id[0], null), school));
		assertThat(admission(caseFile[0]).dueOn()).isEqualTo("2026-01-22");
		on("2026-01-22", admissionCalendar::runDueNow);
		assertThat(cases.tasks(id[0])).doesNotContain("placeTemporarily");
		on("2026-01-23", admissionCalendar::runDueNow);
		assertThat(cases.tasks(id[0])).contains("placeTemporarily");
		on("2026-01-23", () -> admissions.placed(new AsRead(caseFile[0], id[0], null), school));
		assertThat(admission(caseFile[0]).placedOn()).isEqualTo("2026-01-23");
	}

	@Test
	void s31ProHasNoEndDateAndNoCategory() {
		GrantedTlv pro = new GrantedTlv(TlvKind.PRO, null, LocalDate.of(2026, 8, 1), null);
		TlvApplicationId[] id = new TlvApplicationId[1];
		on("2026-03-02", () -> {
			id[0] = region.submitted(region.caseReadyToApply(), region.content(pro, Cluster.FOUR, "87BB00"),
					region.school());
			region.advised(id[0], new GiveAdvice(AdviceOutcome.ADMISSIBLE, null, null, "Praktisch onderwijs past",
					"Ouders en leerling", "Opp", "BIG 12345"));
		});
		on("2026-04-13", () -> decide(id[0], pro));
		assertThat(decision(id[0]).kind()).isEqualTo(TlvKind.PRO);
		assertThat(decision(id[0]).category()).isNull();
		assertThat(life(id[0]).endOn()).isNull();
		assertThat(decision(id[0]).number()).startsWith("VO8701-2026-");
	}

	private AdmissionView admission(CaseFileId caseFile) {
		return admissions.of(caseFile, region.school()).get(0);
	}

	/** The so school's tlv of before, in the same case, in use until now. */
	private String earlierSo(TlvApplicationId id, String begin, String end) {
		String number = "PO8701-2024-%05d".formatted(
				Objects.requireNonNull(database.queryForObject("select count(*) + 1 from app.tlv", Integer.class)));
		UUID application = UUID.randomUUID();
		database.update("""
				insert into app.tlv_application
				select (jsonb_populate_record(a, jsonb_build_object('id', ?::text, 'request', ?::text, 'number', ?))).*
				from app.tlv_application a where id = ?
				""", application.toString(), application.toString(), "T-2024-" + number.substring(12), id.value());
		database.update(
				"""
						insert into app.tlv (id, version, number, application_id, case_file_id, swv_code, kind, category, begin_on,
						    end_on, status, issued_on)
						values (?, 0, ?, ?, ?, 'PO8701', 'SO', 'CAT1', ?::date, ?::date, 'ACTIVE', ?::date)
						""",
				UUID.randomUUID(), number, application, view(id).caseFile().value(), begin, end, begin);
		return number;
	}

	private TlvApplicationId submitted(String day, GrantedTlv asked) {
		return submitted(day, () -> region.content(asked, Cluster.FOUR, ""));
	}

	private TlvApplicationId submitted(String day, Supplier<ApplicationContent> content) {
		TlvApplicationId[] id = new TlvApplicationId[1];
		on(day, () -> id[0] = region.submitted(region.caseReadyToApply(), content.get(), region.school()));
		return id[0];
	}

	private TlvApplicationId decided(String applied, String notified) {
		return decided(applied, notified, vso(FundingCategory.CAT1, "2026-08-01", "2027-07-31"));
	}

	private TlvApplicationId decided(String applied, String notified, GrantedTlv asked) {
		TlvApplicationId id = submitted(applied, asked);
		on(applied, () -> region.advised(id));
		on(notified, () -> decide(id, asked));
		return id;
	}

	/** Invited on Monday 13 October to supplement before the end of Monday 27 October. */
	private void incomplete(TlvApplicationId id) {
		on("2025-10-13", () -> assessments.incomplete(id, view(id).version(), "Het opp ontbreekt",
				LocalDate.of(2025, 10, 27), region.secretary()));
	}

	private void decide(TlvApplicationId id, GrantedTlv granted) {
		region.decide(grant(id, granted));
		trace.run(Elements.ISSUE_DECISION, id.value());
	}

	private ProposeTlv grant(TlvApplicationId id, GrantedTlv granted) {
		return new ProposeTlv(id, reading.view(id, region.decider()).version(), true, granted.kind(),
				granted.category(), granted.begin(), granted.end(), region.grounds(id, "Omdat het nodig is."), "", "",
				true, true);
	}

	private void enrol(TlvApplicationId id, String day) {
		uses.announce(id, "87BB00", region.secretary());
		uses.redeem(new RedeemTlv(decision(id).number(), BORN, LocalDate.parse(day), SchoolType.VSO),
				region.receivingSchool());
	}

	private ObjectionId received(TlvApplicationId tlv, String day) {
		ObjectionId[] id = new ObjectionId[1];
		on(day, () -> id[0] = intake.receive(new ReceiveObjection(UUID.randomUUID(), tlv, ObjectorKind.PARENT,
				"M. Ouder", false, ReceivedBy.DESK, LocalDate.parse(day), null), region.secretary()));
		return id[0];
	}

	private static void refusesFor(String code, Runnable act) {
		assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleViolated.class,
				(violated) -> assertThat(violated.faults()).extracting(Fault::code).contains(code));
	}

	private static GrantedTlv vso(FundingCategory category, String begin, String end) {
		return new GrantedTlv(TlvKind.VSO, category, LocalDate.parse(begin), LocalDate.parse(end));
	}

	private void on(String day, Runnable act) {
		stage.on(LocalDate.parse(day), act);
	}

	private TlvView view(TlvApplicationId id) {
		return reading.view(id, region.school());
	}

	private DecisionView decision(TlvApplicationId id) {
		return Objects.requireNonNull(view(id).decision());
	}

	private TlvTermView term(TlvApplicationId id) {
		return Objects.requireNonNull(view(id).term());
	}

	private CompetenceView competence(TlvApplicationId id, Actor school) {
		return Objects.requireNonNull(reading.view(id, school).competence());
	}

	private LifeView life(TlvApplicationId id) {
		return uses.life(id, region.secretary()).orElseThrow();
	}

	private @Nullable String status(String number) {
		return database.queryForObject("select status from app.tlv where number = ?", String.class, number);
	}

}
