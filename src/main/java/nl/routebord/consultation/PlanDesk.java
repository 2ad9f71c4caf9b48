package nl.routebord.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the one plan of a case and evaluates it. Only the director of the case does. */
@Service
@Transactional
public class PlanDesk {

	private final CaseDoor door;

	private final Consultations consultations;

	private final Plans plans;

	private final Evaluations evaluations;

	private final AgreementBook agreements;

	private final ConsultationNorms norms;

	private final ConsultationProcess process;

	private final Story story;

	private final Clock clock;

	PlanDesk(CaseDoor door, Consultations consultations, Plans plans, Evaluations evaluations, AgreementBook agreements,
			ConsultationNorms norms, ConsultationProcess process, Story story, Clock clock) {
		this.door = door;
		this.consultations = consultations;
		this.plans = plans;
		this.evaluations = evaluations;
		this.agreements = agreements;
		this.norms = norms;
		this.process = process;
		this.story = story;
		this.clock = clock;
	}

	public PlanId set(SetPlan command, Actor actor) {
		CaseFacts facts = door.requireDirector(command.caseFile(), actor, Action.SET_PLAN);
		return plans.findByRequest(command.request()).map(Plan::id).orElseGet(() -> setNow(command, facts, actor));
	}

	private PlanId setNow(SetPlan command, CaseFacts facts, Actor actor) {
		CaseFileId caseFile = command.caseFile();
		LocalDate today = LocalDate.now(clock);
		ConsultationNorm norm = norms.on(today);
		Consultation consultation = consultations.requireRunning(caseFile);
		Faults faults = new Faults();
		new PlanRules(norm, today).check(command, agreements.anyOpen(caseFile), faults);
		agreements.rules(facts, actor).check(command.agreements(), faults);
		faults.throwIfAny();
		PlanOutcome next = Objects.requireNonNull(command.next());
		consultation.planned(next);
		consultations.saveAndFlush(consultation);
		Plan plan = replace(command, next, consultation, facts, actor);
		story.tell(Story.line(caseFile, actor, "plan-set." + next), plan.id().value(), next);
		process.planSet(caseFile, next, plan.evaluateOn().orElseGet(() -> norm.lastEvaluation(today)));
		return plan.id();
	}

	private Plan replace(SetPlan command, PlanOutcome next, Consultation consultation, CaseFacts facts, Actor actor) {
		LocalDate today = LocalDate.now(clock);
		plans.active(command.caseFile()).ifPresent((earlier) -> {
			earlier.end(today);
			plans.saveAndFlush(earlier);
		});
		Plan plan = new Plan(command, next, consultation.id(), actor, today);
		if (ConsultationStep.after(next) == ConsultationStep.DONE) {
			plan.end(today);
		}
		plans.saveAndFlush(plan);
		agreements.moveOpen(plan);
		agreements.add(command.request(), command.agreements(), command.caseFile(), plan, facts, actor);
		return plan;
	}

	public UUID evaluate(EvaluatePlan command, Actor actor) {
		door.requireDirector(command.caseFile(), actor, Action.EVALUATE_PLAN);
		return evaluations.findByRequest(command.request())
			.map(Evaluation::id)
			.orElseGet(() -> evaluateNow(command, actor));
	}

	private UUID evaluateNow(EvaluatePlan command, Actor actor) {
		CaseFileId caseFile = command.caseFile();
		LocalDate today = LocalDate.now(clock);
		ConsultationNorm norm = norms.on(today);
		Consultation consultation = consultations.requireRunning(caseFile);
		Plan plan = plans.requireActive(caseFile);
		Faults faults = new Faults();
		new PlanRules(norm, today).check(command, faults);
		faults.throwIfAny();
		PlanOutcome next = Objects.requireNonNull(command.next());
		consultation.evaluated(next);
		consultations.saveAndFlush(consultation);
		plan.evaluated(next, command.evaluateOn(), today);
		plans.saveAndFlush(plan);
		UUID evaluation = evaluations.saveAndFlush(new Evaluation(command, next, plan, actor, today)).id();
		story.tell(Story.line(caseFile, actor, "evaluated." + next), evaluation, next);
		process.evaluated(caseFile, next, plan.evaluateOn().orElseGet(() -> norm.lastEvaluation(today)));
		return evaluation;
	}

	/** Units that can own an agreement, for the form. */
	public List<AgreementOwner> owners(CaseFileId caseFile, Actor actor) {
		return agreements.owners(door.allowDirector(caseFile, actor, Action.SET_PLAN), actor);
	}

	/** People who could direct the case, by unit, for the form of the hand-over. */
	public List<AgreementOwner> directors(CaseFileId caseFile, Actor actor) {
		return agreements.directors(door.allowHandOver(caseFile, actor), actor);
	}

	/** The last day on which a plan set today can be evaluated. */
	public LocalDate lastEvaluation() {
		LocalDate today = LocalDate.now(clock);
		return norms.on(today).lastEvaluation(today);
	}

}
