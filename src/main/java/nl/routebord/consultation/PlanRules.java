package nl.routebord.consultation;

import java.time.LocalDate;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/** What a plan and its evaluation need (domain.md 3.2 step 5). */
record PlanRules(ConsultationNorm norm, LocalDate today) {

	void check(SetPlan command, boolean hasOpenAgreements, Faults faults) {
		Texts.required(faults, "goal", command.goal(), Texts.GOAL);
		Texts.required(faults, "summary", command.summary(), Texts.LONG);
		next(command.next(), command.evaluateOn(), faults);
		faults.addIf(command.next() == PlanOutcome.PLAN && command.agreements().isEmpty() && !hasOpenAgreements,
				"agreements", "consultation.fault.agreements");
	}

	void check(EvaluatePlan command, Faults faults) {
		Texts.required(faults, "findings", command.findings(), Texts.LONG);
		next(command.next(), command.evaluateOn(), faults);
	}

	/**
	 * A plan that runs is evaluated within 6 weeks; where it leads elsewhere no day is
	 * set. A case is closed on its own page, which asks for the reason and the place.
	 */
	private void next(@Nullable PlanOutcome next, @Nullable LocalDate evaluateOn, Faults faults) {
		faults.addIf(next == null, "next", "consultation.fault.next")
			.addIf(next == PlanOutcome.CLOSE, "next", "consultation.fault.next-close");
		if (next == PlanOutcome.PLAN) {
			LocalDate last = norm.lastEvaluation(today);
			faults.addIf(evaluateOn == null, "evaluateOn", "consultation.fault.evaluate-on", Texts.day(last))
				.addIf(evaluateOn != null && !evaluateOn.isAfter(today), "evaluateOn",
						"consultation.fault.evaluate-past")
				.addIf(evaluateOn != null && evaluateOn.isAfter(last), "evaluateOn", "consultation.fault.evaluate-far",
						Texts.day(last));
		}
		else {
			faults.addIf(next != null && evaluateOn != null, "evaluateOn", "consultation.fault.evaluate-none");
		}
	}

}
