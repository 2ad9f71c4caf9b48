package nl.routebord.terms;

import java.time.LocalDate;

/**
 * In days: the term to set the OPP (ontwikkelingsperspectief), 6 weeks from enrolment or,
 * after a temporary placement, from the definitive one (domain.md 2.2; WPO 40a, WEC 41a,
 * WVO 26).
 *
 * @param enrolled the day of enrolment, which does not count
 */
public record DevelopmentPlanTerm(LocalDate enrolled) {

	private static final TermLength LENGTH = TermLength.weeks(6);

	/** The last day to set the OPP (R-AWB-09). */
	public LocalDate dueDate(WorkingDays workingDays) {
		return new StatutoryTerm(this.enrolled, LENGTH).end(workingDays);
	}

}
