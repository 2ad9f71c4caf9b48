package nl.routebord.terms;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import nl.routebord.terms.TermEvent.Code;

/**
 * R-BZ-01 and R-BZ-02, in weeks: the term to object to a decision, 6 weeks from the day
 * after notification (Awb 6:7 and 6:8).
 *
 * @param notified the day of notification (bekendmaking), which does not count
 */
public record ObjectionTerm(LocalDate notified) {

	private static final TermLength LENGTH = TermLength.weeks(6);

	private static final TermLength DELIVERY_BY_POST = TermLength.weeks(1);

	/** R-BZ-01, 6 weeks: the last day to object (Awb 6:7). */
	public LocalDate end(WorkingDays workingDays) {
		return unfold(workingDays).end();
	}

	/** R-BZ-01, 6 weeks: the last day to object in its events (Awb 6:7, 6:8). */
	public UnfoldedTerm unfold(WorkingDays workingDays) {
		StatutoryTerm term = new StatutoryTerm(this.notified, LENGTH);
		return UnfoldedTerm.startingAfter(this.notified, Code.NOTIFIED)
			.set(term, Code.TERM_SET)
			.shifted(term, workingDays);
	}

	/**
	 * R-BZ-02, in weeks: whether an objection is in time: received within the term, or
	 * posted within it and received at most a week after it (Awb 6:9). Whether lateness
	 * is excusable (6:11) is for a person to judge.
	 */
	public boolean isTimely(LocalDate received, @Nullable LocalDate posted, WorkingDays workingDays) {
		LocalDate end = end(workingDays);
		if (!received.isAfter(end)) {
			return true;
		}
		return posted != null && !posted.isAfter(end)
				&& !received.isAfter(new StatutoryTerm(end, DELIVERY_BY_POST).end(workingDays));
	}

}
