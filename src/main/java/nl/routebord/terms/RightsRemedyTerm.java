package nl.routebord.terms;

import java.time.LocalDate;

/**
 * UAVG 34 and 35 lid 2, in weeks: the term to go against the answer to a request of a
 * data subject, six weeks. Of a bestuursorgaan the answer is a besluit (bezwaar, Awb
 * 6:7); of anybody else the court is asked. Who never got an answer has no term.
 *
 * @param told the day on which the answer was told, which does not count
 */
public record RightsRemedyTerm(LocalDate told) {

	private static final TermLength LENGTH = TermLength.weeks(6);

	/** UAVG 34 and 35, six weeks: the last day to object or to go to court. */
	public LocalDate end(WorkingDays workingDays) {
		return new StatutoryTerm(told, LENGTH).end(workingDays);
	}

}
