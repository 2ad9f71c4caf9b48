package nl.routebord.terms;

import java.time.LocalDate;

import nl.routebord.terms.TermEvent.Code;

/**
 * R-BZ-05, in weeks: the term to decide on an objection with an advisory committee: 12
 * weeks from the day after the objection term ended, not from receipt; adjourned, 6 more
 * (Awb 7:10).
 *
 * @param objectionTerm the term to object, which must end first
 * @param adjourned whether the decision was adjourned
 */
public record ObjectionDecisionTerm(ObjectionTerm objectionTerm, boolean adjourned) {

	private static final TermLength LENGTH = TermLength.weeks(12);

	private static final TermLength ADJOURNMENT = TermLength.weeks(6);

	/** R-BZ-05, 12 or 12 + 6 weeks: the last day to decide (Awb 7:10). */
	public LocalDate dueDate(WorkingDays workingDays) {
		return unfold(workingDays).end();
	}

	/** R-BZ-05, 12 or 12 + 6 weeks: the due date in its events (Awb 7:10). */
	public UnfoldedTerm unfold(WorkingDays workingDays) {
		StatutoryTerm first = new StatutoryTerm(this.objectionTerm.end(workingDays), LENGTH);
		UnfoldedTerm unfolded = UnfoldedTerm.startingAfter(first.dayBefore(), Code.EARLIER_TERM_ENDED)
			.set(first, Code.TERM_SET);
		if (!this.adjourned) {
			return unfolded.shifted(first, workingDays);
		}
		StatutoryTerm extension = first.extendedBy(ADJOURNMENT);
		return unfolded.set(extension, Code.ADJOURNED).shifted(extension, workingDays);
	}

}
