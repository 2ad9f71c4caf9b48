package nl.routebord.web.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.consultation.Escalate;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/** What the person with doorzettingsmacht chose. */
record EscalationForm(String request, String holder, String mandate, String question, String familyHeard,
		String decision, List<String> bound, String reviewOn) {

	EscalationForm(@Nullable String request, @Nullable String holder, @Nullable String mandate,
			@Nullable String question, @Nullable String familyHeard, @Nullable String decision,
			@Nullable List<String> bound, @Nullable String reviewOn) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.holder = Objects.requireNonNullElse(holder, "");
		this.mandate = Objects.requireNonNullElse(mandate, "");
		this.question = Objects.requireNonNullElse(question, "");
		this.familyHeard = Objects.requireNonNullElse(familyHeard, "");
		this.decision = Objects.requireNonNullElse(decision, "");
		this.bound = Objects.requireNonNullElse(bound, List.of());
		this.reviewOn = Objects.requireNonNullElse(reviewOn, "");
	}

	static EscalationForm empty() {
		return new EscalationForm(null, null, null, null, null, null, null, null);
	}

	Escalate command(CaseFileId caseFile) {
		Faults faults = new Faults();
		LocalDate review = Typed.date(faults, "reviewOn", reviewOn);
		faults.throwIfAny();
		return new Escalate(Typed.request(request), caseFile, holder, mandate, question, familyHeard, decision,
				CasePeople.units("bound", bound), review);
	}

}
