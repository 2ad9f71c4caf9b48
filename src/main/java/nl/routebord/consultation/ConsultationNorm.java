package nl.routebord.consultation;

import java.time.LocalDate;
import nl.routebord.terms.TermLength;
import nl.routebord.terms.WorkingDays;

/**
 * The service norms of domain.md 3.2 and R-DZ-02. No statute sets them, so they are a
 * setting with a first day, and the Algemene termijnenwet does not move what they end in.
 *
 * @param days the calendar to count working days in
 */
record ConsultationNorm(WorkingDays days, int viewsWorkingDays, int planWeeks, int evaluationWeeks, int reviewWeeks) {

	/** Domain.md 3.2 step 3, in working days after the question. */
	LocalDate viewsDue(LocalDate asked) {
		return days.after(asked, viewsWorkingDays);
	}

	/** Domain.md 3.2 step 4, in weeks after the step before it. */
	LocalDate planDue(LocalDate stepBefore) {
		return TermLength.weeks(planWeeks).after(stepBefore);
	}

	/** Domain.md 3.2 step 5: the last day to evaluate. */
	LocalDate lastEvaluation(LocalDate today) {
		return TermLength.weeks(evaluationWeeks).after(today);
	}

	/** R-DZ-02: the last day to review what doorzettingsmacht chose. */
	LocalDate lastReview(LocalDate today) {
		return TermLength.weeks(reviewWeeks).after(today);
	}

}
