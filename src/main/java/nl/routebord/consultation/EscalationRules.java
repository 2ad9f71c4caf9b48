package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Faults;
import nl.routebord.sharing.CaseFacts;

/** What the records of step 6 and 7 of domain.md 3.2 need. */
record EscalationRules(ConsultationNorm norm, LocalDate today, CaseFacts facts) {

	void check(HoldTable command, LocalDate asked, Faults faults) {
		LocalDate held = command.heldOn();
		faults.addIf(held == null, "heldOn", "consultation.fault.held-on")
			.addIf(held != null && held.isAfter(today), "heldOn", "consultation.fault.held-future")
			.addIf(held != null && held.isBefore(asked), "heldOn", "consultation.fault.held-early");
		units(command.present(), "present", faults);
		Texts.required(faults, "familyHeard", command.familyHeard(), Texts.LONG);
		Texts.required(faults, "outcome", command.outcome(), Texts.LONG);
	}

	/** R-DZ-02: the whole record, and a review within 6 weeks. */
	void check(Escalate command, Faults faults) {
		Texts.required(faults, "holder", command.holder(), Texts.HOLDER);
		Texts.required(faults, "mandate", command.mandate(), Texts.GOAL);
		Texts.required(faults, "question", command.question(), Texts.LONG);
		Texts.required(faults, "familyHeard", command.familyHeard(), Texts.LONG);
		Texts.required(faults, "decision", command.decision(), Texts.LONG);
		units(command.bound(), "bound", faults);
		LocalDate review = command.reviewOn();
		LocalDate last = norm.lastReview(today);
		faults.addIf(review == null, "reviewOn", "consultation.fault.review", Texts.day(last))
			.addIf(review != null && !review.isAfter(today), "reviewOn", "consultation.fault.review-past")
			.addIf(review != null && review.isAfter(last), "reviewOn", "consultation.fault.review-far",
					Texts.day(last));
	}

	private void units(List<UnitId> units, String field, Faults faults) {
		faults.addIf(units.isEmpty(), field, "consultation.fault." + field)
			.addIf(!units.stream().allMatch((unit) -> Invitations.isPresent(facts, unit)), field,
					"consultation.fault.unit-unknown");
	}

}
