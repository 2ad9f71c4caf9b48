package nl.routebord.terms;

import java.time.LocalDate;

/**
 * AVG 12 lid 3, in months: the term to answer a request of a data subject, one month from
 * receipt, or three when an extension was told within that month. A term of a regulation
 * ends on the day of the same number or on the last day of a shorter month, and moves to
 * the next working day (Regulation 1182/71 art. 3 lid 2 c and lid 4; EDPB 01/2022, 160).
 *
 * @param received the day on which the request came
 * @param extended whether the extension was told in time
 */
public record RightsAnswerTerm(LocalDate received, boolean extended) {

	private static final TermLength LENGTH = TermLength.months(1);

	private static final TermLength EXTENDED = TermLength.months(3);

	/** AVG 12 lid 3, one month: a request as it came in. */
	public static RightsAnswerTerm from(LocalDate received) {
		return new RightsAnswerTerm(received, false);
	}

	/** AVG 12 lid 3, one or three months: the last day to answer. */
	public LocalDate end(WorkingDays workingDays) {
		return new StatutoryTerm(received, extended ? EXTENDED : LENGTH).end(workingDays);
	}

	/** AVG 12 lid 3, one month: whether an extension told on this day is in time. */
	public boolean isExtendableOn(LocalDate told, WorkingDays workingDays) {
		return !extended && !told.isAfter(from(received).end(workingDays));
	}

}
