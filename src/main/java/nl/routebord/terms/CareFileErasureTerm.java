package nl.routebord.terms;

import java.time.LocalDate;

/**
 * Jeugdwet 7.3.9 and BW 7:455, in months: a file of youth care or of a doctor is erased
 * within three months after it was asked, unless somebody else has a considerable
 * interest in it or a law says otherwise.
 *
 * @param asked the day of the request, which does not count
 */
public record CareFileErasureTerm(LocalDate asked) {

	private static final TermLength LENGTH = TermLength.months(3);

	/** Jeugdwet 7.3.9, BW 7:455, three months: the last day to erase. */
	public LocalDate end(WorkingDays workingDays) {
		return new StatutoryTerm(asked, LENGTH).end(workingDays);
	}

}
