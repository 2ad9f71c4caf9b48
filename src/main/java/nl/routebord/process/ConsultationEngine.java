package nl.routebord.process;

import java.time.LocalDate;
import java.util.List;
import nl.routebord.consultation.ConsultationProcess;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;
import org.springframework.stereotype.Component;

/** Advances {@code kernpartner-consultation}. */
@Component
class ConsultationEngine implements ConsultationProcess {

	private final OpenSteps steps;

	ConsultationEngine(OpenSteps steps) {
		this.steps = steps;
	}

	@Override
	public void asked(CaseFileId caseFile, List<UnitId> partners, LocalDate viewsDueOn, LocalDate planDueOn) {
		steps.complete(caseFile.value(), Elements.ASK_PARTNERS,
				planDue(planDueOn).after(ProcessVariables.VIEWS_DUE, viewsDueOn)
					.each(ProcessVariables.PARTNERS, partners.stream().map(UnitId::value).toList()));
	}

	@Override
	public void viewGiven(CaseFileId caseFile, UnitId partner) {
		steps.completeFor(caseFile.value(), Elements.GIVE_VIEW, ProcessVariables.PARTNER, partner.value(),
				ProcessVariables.none());
	}

	@Override
	public void viewPassed(CaseFileId caseFile, UnitId former, UnitId successor) {
		steps.readdressFor(caseFile.value(), Elements.GIVE_VIEW, ProcessVariables.PARTNER, former.value(),
				successor.value());
	}

	@Override
	public void viewsClosed(CaseFileId caseFile) {
		steps.send(caseFile.value(), Elements.VIEWS_CLOSED, ProcessVariables.none());
	}

	@Override
	public void planSet(CaseFileId caseFile, PlanOutcome next, LocalDate evaluationDueOn) {
		steps.complete(caseFile.value(), Elements.SET_PLAN, outcome(next, evaluationDueOn));
	}

	@Override
	public void tableHeld(CaseFileId caseFile, LocalDate planDueOn) {
		steps.complete(caseFile.value(), Elements.HOLD_TABLE, planDue(planDueOn));
	}

	@Override
	public void escalated(CaseFileId caseFile, LocalDate planDueOn) {
		steps.complete(caseFile.value(), Elements.ESCALATE, planDue(planDueOn));
	}

	@Override
	public void evaluated(CaseFileId caseFile, PlanOutcome next, LocalDate evaluationDueOn) {
		steps.complete(caseFile.value(), Elements.EVALUATE_PLAN, outcome(next, evaluationDueOn));
	}

	private static ProcessVariables planDue(LocalDate planDueOn) {
		return ProcessVariables.none().after(ProcessVariables.PLAN_DUE, planDueOn);
	}

	private static ProcessVariables outcome(PlanOutcome next, LocalDate evaluationDueOn) {
		return ProcessVariables.none()
			.word(ProcessVariables.PLAN_OUTCOME, next)
			.after(ProcessVariables.EVALUATION_DUE, evaluationDueOn);
	}

}
