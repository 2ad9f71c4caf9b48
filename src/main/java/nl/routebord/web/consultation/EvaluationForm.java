package nl.routebord.web.consultation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.consultation.EvaluatePlan;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/** The evaluation of a plan. */
record EvaluationForm(String request, String findings, String next, String evaluateOn) {

	EvaluationForm(@Nullable String request, @Nullable String findings, @Nullable String next,
			@Nullable String evaluateOn) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.findings = Objects.requireNonNullElse(findings, "");
		this.next = Objects.requireNonNullElse(next, "");
		this.evaluateOn = Objects.requireNonNullElse(evaluateOn, "");
	}

	static EvaluationForm empty() {
		return new EvaluationForm(null, null, null, null);
	}

	EvaluatePlan command(CaseFileId caseFile) {
		Faults faults = new Faults();
		LocalDate evaluation = Typed.date(faults, "evaluateOn", evaluateOn);
		faults.throwIfAny();
		return new EvaluatePlan(Typed.request(request), caseFile, findings, Typed.word(next, PlanOutcome.values()),
				evaluation);
	}

}
