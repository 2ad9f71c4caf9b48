package nl.routebord.terms;

import java.time.LocalDate;

import nl.routebord.terms.TermEvent.Code;

/**
 * R-AWB-05, in days: the term that the swv set to supplement an incomplete application
 * (Awb 4:5).
 *
 * @param invitation the day of the invitation
 * @param lastDay the last day to supplement, as the swv named it
 */
public record RepairTerm(LocalDate invitation, LocalDate lastDay) {

	private static final TermLength NOTIFY = TermLength.weeks(4);

	/** R-AWB-05, one day: whether a supplement came within the term (Awb 4:5 lid 1). */
	public boolean isInTime(LocalDate completed) {
		return !completed.isAfter(this.lastDay);
	}

	/**
	 * R-AWB-05, 4 weeks: the last day to notify that the application is not processed
	 * (Awb 4:5 lid 4).
	 */
	public UnfoldedTerm notifyNotProcessedBy(WorkingDays workingDays) {
		StatutoryTerm term = new StatutoryTerm(this.lastDay, NOTIFY);
		return UnfoldedTerm.startingAfter(this.lastDay, Code.EARLIER_TERM_ENDED)
			.set(term, Code.TERM_SET)
			.shifted(term, workingDays);
	}

}
