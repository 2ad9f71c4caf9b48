package nl.routebord.terms;

import java.time.LocalDate;

import nl.routebord.terms.TermEvent.Code;

/**
 * R-ZP-02 and R-ZP-03, in weeks: the term for a school board to decide on an admission, 6
 * weeks from receipt, extended once by at most 4 (WPO art. 40, WVO art. 27, WEC art. 40).
 *
 * @param received the day of receipt of the written application, which does not count
 * @param extended whether the parents were told of the extension
 */
public record AdmissionTerm(LocalDate received, boolean extended) {

	private static final TermLength LENGTH = TermLength.weeks(6);

	private static final TermLength EXTENSION = TermLength.weeks(4);

	private static final TermLength UNTIL_PLACEMENT = TermLength.weeks(10);

	/** R-ZP-02, 6 or 6 + 4 weeks: the last day to decide (WVO art. 27). */
	public LocalDate dueDate(WorkingDays workingDays) {
		return unfold(workingDays).end();
	}

	/** R-ZP-02, 6 or 6 + 4 weeks: the due date in its events (WVO art. 27). */
	public UnfoldedTerm unfold(WorkingDays workingDays) {
		StatutoryTerm first = new StatutoryTerm(this.received, LENGTH);
		UnfoldedTerm unfolded = UnfoldedTerm.startingAfter(this.received, Code.RECEIVED).set(first, Code.TERM_SET);
		if (!this.extended) {
			return unfolded.shifted(first, workingDays);
		}
		StatutoryTerm extension = first.extendedBy(EXTENSION);
		return unfolded.set(extension, Code.ADJOURNED).shifted(extension, workingDays);
	}

	/**
	 * R-ZP-03, 10 weeks: the first day of temporary placement when nothing is decided and
	 * the pupil is enrolled nowhere (WVO art. 27).
	 */
	public LocalDate temporaryPlacementFrom(WorkingDays workingDays) {
		return new StatutoryTerm(this.received, UNTIL_PLACEMENT).end(workingDays).plusDays(1);
	}

}
