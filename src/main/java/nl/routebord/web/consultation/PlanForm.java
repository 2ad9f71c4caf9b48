package nl.routebord.web.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.consultation.NewAgreement;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.consultation.SetPlan;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/** A plan with its agreements, a row each. */
record PlanForm(String request, String goal, String summary, String next, String evaluateOn,
		List<AgreementForm> agreements) {

	private static final int FIRST_ROWS = 2;

	private static final int MOST_ROWS = 30;

	PlanForm(@Nullable String request, @Nullable String goal, @Nullable String summary, @Nullable String next,
			@Nullable String evaluateOn, @Nullable List<AgreementForm> agreements) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.goal = Objects.requireNonNullElse(goal, "");
		this.summary = Objects.requireNonNullElse(summary, "");
		this.next = Objects.requireNonNullElse(next, "");
		this.evaluateOn = Objects.requireNonNullElse(evaluateOn, "");
		this.agreements = new ArrayList<>();
		if (agreements != null) {
			// a row left out in between is null; the others keep their places
			agreements.forEach((row) -> this.agreements.add(Objects.requireNonNullElseGet(row, AgreementForm::empty)));
		}
	}

	static PlanForm empty() {
		PlanForm form = new PlanForm(null, null, null, null, null, null);
		for (int row = 0; row < FIRST_ROWS; row++) {
			form.addRow();
		}
		return form;
	}

	void addRow() {
		if (agreements.size() < MOST_ROWS) {
			agreements.add(AgreementForm.empty());
		}
	}

	/** A row that nobody filled in says nothing. */
	void dropBlankRows() {
		agreements.removeIf(AgreementForm::isBlank);
	}

	SetPlan command(CaseFileId caseFile) {
		Faults faults = new Faults();
		List<NewAgreement> made = new ArrayList<>();
		for (AgreementForm agreement : agreements) {
			made.add(agreement.command("agreements[" + made.size() + "].", faults));
		}
		LocalDate evaluation = Typed.date(faults, "evaluateOn", evaluateOn);
		faults.throwIfAny();
		return new SetPlan(Typed.request(request), caseFile, goal, summary, Typed.word(next, PlanOutcome.values()),
				evaluation, made);
	}

}
