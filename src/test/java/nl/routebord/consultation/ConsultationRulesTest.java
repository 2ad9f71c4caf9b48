package nl.routebord.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RelationKind;
import nl.routebord.terms.WorkingDays;
import org.junit.jupiter.api.Test;

/** The rules of domain.md 3.2 and R-DZ-02 without their surroundings. */
class ConsultationRulesTest {

	private static final ConsultationNorm NORM = new ConsultationNorm(WorkingDays.ofTheAct(), 10, 4, 6, 6);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private final CaseFileId caseFile = CaseFileId.fresh();

	private final Actor director = actor(Role.SCHOOL_CARE_COORDINATOR);

	private final Actor consultant = actor(Role.SWV_CONSULTANT);

	private final Actor leerplicht = actor(Role.ATTENDANCE_OFFICER);

	private final CaseFacts facts = new CaseFacts(caseFile.value(), director.unit(), Set.of(Phase.P2),
			List.of(party(director), party(consultant), party(leerplicht)));

	@Test
	void viewsAreDueAfterTenWorkingDaysAndThePlanFourWeeksLater() {
		assertThat(NORM.viewsDue(TODAY)).isEqualTo("2026-12-07");
		assertThat(NORM.viewsDue(LocalDate.of(2026, 12, 18))).as("over the Christmas days and New Year")
			.isEqualTo("2027-01-05");
		assertThat(asked().planDueOn()).isEqualTo("2027-01-04");
	}

	@Test
	void onlyInvitedPartnersGiveAView() {
		Consultation consultation = asked();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> consultation.give(view("Ik wil ook iets zeggen."), actor(Role.YOUTH_HEALTH), NOW));
		assertThat(consultation.views()).isEmpty();
	}

	@Test
	void theLastViewOpensThePlan() {
		Consultation consultation = asked();
		consultation.give(view("Begin met halve dagen."), consultant, NOW);
		assertThat(consultation.step()).isEqualTo(ConsultationStep.VIEWS);
		consultation.give(view("Geen proces-verbaal zolang het plan loopt."), leerplicht, NOW);
		assertThat(consultation.step()).isEqualTo(ConsultationStep.PLAN);
	}

	@Test
	void aSecondViewOfAPartnerCorrectsTheFirstAndLosesNothing() {
		Consultation consultation = asked();
		consultation.give(view("Begin met hele dagen."), consultant, NOW);
		PartnerView second = consultation.give(view("Begin met halve dagen."), consultant, NOW.plusSeconds(60));
		assertThat(second.isCorrection()).isTrue();
		assertThat(consultation.views()).hasSize(2);
		assertThat(consultation.viewOf(consultant.unit())).map(PartnerView::text).hasValue("Begin met halve dagen.");
		assertThat(consultation.isComplete()).isFalse();
	}

	@Test
	void afterTheDirectorWentOnAPartnerCanCorrectButNotBegin() {
		Consultation consultation = asked();
		consultation.give(view("Begin met halve dagen."), consultant, NOW);
		consultation.closeViews("De termijn is voorbij.", TODAY);
		consultation.give(view("Begin met twee ochtenden."), consultant, NOW);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> consultation.give(view("Te laat."), leerplicht, NOW))
			.withMessage("consultation.views-closed");
	}

	@Test
	void aPlanIsSetOnceUntilTheTableOrDoorzettingsmachtAsksForANewOne() {
		Consultation consultation = asked();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> consultation.planned(PlanOutcome.PLAN));
		consultation.closeViews("De termijn is voorbij.", TODAY);
		consultation.planned(PlanOutcome.TABLE);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> consultation.planned(PlanOutcome.PLAN));
		consultation.tableHeld(TODAY.plusWeeks(4));
		consultation.planned(PlanOutcome.ESCALATION);
		consultation.escalated(TODAY.plusWeeks(4));
		consultation.planned(PlanOutcome.PLAN);
		consultation.evaluated(PlanOutcome.AFTERCARE);
		assertThat(consultation.step()).isEqualTo(ConsultationStep.DONE);
	}

	@Test
	void aRunningPlanIsEvaluatedWithinSixWeeks() {
		assertThat(evaluateOn(TODAY.plusWeeks(6))).isEmpty();
		assertThat(evaluateOn(TODAY.plusWeeks(6).plusDays(1))).containsExactly("evaluateOn");
		assertThat(evaluateOn(TODAY)).containsExactly("evaluateOn");
		assertThat(evaluateOn(null)).containsExactly("evaluateOn");
	}

	@Test
	void onlyAPlanThatRunsHasAnEvaluationAndAgreements() {
		assertThat(faults(plan(PlanOutcome.TLV, null, List.of()), false)).isEmpty();
		assertThat(faults(plan(PlanOutcome.TLV, TODAY.plusWeeks(2), List.of()), false)).containsExactly("evaluateOn");
		assertThat(faults(plan(PlanOutcome.PLAN, TODAY.plusWeeks(2), List.of()), false)).containsExactly("agreements");
		assertThat(faults(plan(PlanOutcome.PLAN, TODAY.plusWeeks(2), List.of()), true))
			.as("open agreements of the plan before it move along")
			.isEmpty();
	}

	@Test
	void aCaseIsNotClosedByThePlanButOnItsOwnPage() {
		assertThat(faults(plan(PlanOutcome.CLOSE, null, List.of()), false)).containsExactly("next");
	}

	@Test
	void allThatIsMissingIsSaidAtOnce() {
		Faults faults = new Faults();
		SetPlan empty = new SetPlan(UUID.randomUUID(), caseFile, " ", "", null, null, List.of());
		new PlanRules(NORM, TODAY).check(empty, false, faults);
		assertThat(faults.list()).extracting(Fault::field).containsExactly("goal", "summary", "next");
	}

	@Test
	void theOwnerOfAnAgreementTakesPartInTheCaseAndItsPersonWorksThere() {
		AgreementRules rules = new AgreementRules(Map.of(consultant.unit(), Set.of(consultant.user())), TODAY);
		assertThat(faults(rules, consultant.unit(), consultant.user(), TODAY)).isEmpty();
		assertThat(faults(rules, consultant.unit(), null, TODAY.plusYears(1))).isEmpty();
		assertThat(faults(rules, leerplicht.unit(), null, TODAY)).containsExactly("agreements[0].owner");
		assertThat(faults(rules, consultant.unit(), leerplicht.user(), TODAY)).containsExactly("agreements[0].owner");
		assertThat(faults(rules, null, null, null)).containsExactly("agreements[0].owner", "agreements[0].dueOn");
	}

	@Test
	void anAgreementIsDueTodayOrLaterAndWithinAYear() {
		AgreementRules rules = new AgreementRules(Map.of(consultant.unit(), Set.of()), TODAY);
		assertThat(faults(rules, consultant.unit(), null, TODAY.minusDays(1))).containsExactly("agreements[0].dueOn");
		assertThat(faults(rules, consultant.unit(), null, TODAY.plusYears(1).plusDays(1)))
			.containsExactly("agreements[0].dueOn");
	}

	@Test
	void doorzettingsmachtIsReviewedWithinSixWeeksAndBindsPartiesOfTheCase() {
		assertThat(faults(escalate(TODAY.plusWeeks(6), leerplicht.unit()))).isEmpty();
		assertThat(faults(escalate(TODAY.plusWeeks(6).plusDays(1), leerplicht.unit()))).containsExactly("reviewOn");
		assertThat(faults(escalate(TODAY, leerplicht.unit()))).containsExactly("reviewOn");
		assertThat(faults(escalate(TODAY.plusWeeks(1), UnitId.fresh()))).containsExactly("bound");
	}

	@Test
	void theTableWasHeldAfterTheQuestionAndNotInTheFuture() {
		assertThat(faults(table(TODAY))).isEmpty();
		assertThat(faults(table(TODAY.plusDays(1)))).containsExactly("heldOn");
		assertThat(faults(table(TODAY.minusDays(8)))).containsExactly("heldOn");
	}

	private Consultation asked() {
		AskPartners command = new AskPartners(UUID.randomUUID(), caseFile, ConsultationPurpose.SUPPORT_NEED,
				"Wat is nodig om weer naar school te gaan?", List.of(consultant.unit(), leerplicht.unit()));
		return new Consultation(command, ConsultationPurpose.SUPPORT_NEED,
				List.of(new InvitedPartner(consultant.unit().value(), consultant.role()),
						new InvitedPartner(leerplicht.unit().value(), leerplicht.role())),
				director, TODAY, NORM);
	}

	private GiveView view(String text) {
		return new GiveView(UUID.randomUUID(), caseFile, text);
	}

	private SetPlan plan(PlanOutcome next, LocalDate evaluateOn, List<NewAgreement> agreements) {
		return new SetPlan(UUID.randomUUID(), caseFile, "Weer hele dagen op school", "Rustige opbouw met de mentor.",
				next, evaluateOn, agreements);
	}

	private List<String> evaluateOn(LocalDate day) {
		return faults(plan(PlanOutcome.PLAN, day, List.of(new NewAgreement("Bellen", null, null, null))), false);
	}

	private static List<String> faults(SetPlan plan, boolean openAgreements) {
		Faults faults = new Faults();
		new PlanRules(NORM, TODAY).check(plan, openAgreements, faults);
		return fields(faults);
	}

	private static List<String> faults(AgreementRules rules, UnitId owner, UserId person, LocalDate due) {
		Faults faults = new Faults();
		rules.check(List.of(new NewAgreement("Opbouwrooster maken", owner, person, due)), faults);
		return fields(faults);
	}

	private Escalate escalate(LocalDate review, UnitId bound) {
		return new Escalate(UUID.randomUUID(), caseFile, "Wethouder onderwijs", "Afspraak van 2024", "Welke school?",
				"Ouders willen vso.", "Vso De Kade", List.of(bound), review);
	}

	private List<String> faults(Escalate command) {
		Faults faults = new Faults();
		new EscalationRules(NORM, TODAY, facts).check(command, faults);
		return fields(faults);
	}

	private HoldTable table(LocalDate held) {
		return new HoldTable(UUID.randomUUID(), caseFile, held, List.of(leerplicht.unit()), "Gehoord op 20 november.",
				"Vso zoeken.");
	}

	private List<String> faults(HoldTable command) {
		Faults faults = new Faults();
		new EscalationRules(NORM, TODAY, facts).check(command, TODAY.minusDays(7), faults);
		return fields(faults);
	}

	private static List<String> fields(Faults faults) {
		return faults.list().stream().map(Fault::field).toList();
	}

	private static Actor actor(Role role) {
		return Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(), role);
	}

	private static CaseParty party(Actor actor) {
		return new CaseParty(actor.unit(), actor.role(), actor.organisation(), RelationKind.OWN);
	}

}
