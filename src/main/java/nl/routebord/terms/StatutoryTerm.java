package nl.routebord.terms;

import java.time.LocalDate;

/**
 * R-AWB-09: a term that a statute sets, in the unit of its length. It starts the day
 * after {@code dayBefore} (R-AWB-03) and ends where the Algemene termijnenwet lets it
 * end.
 *
 * @param dayBefore the day of receipt, notification or the like, which does not count
 * @param length the length in the unit of the statute
 */
public record StatutoryTerm(LocalDate dayBefore, TermLength length) {

	/** R-AWB-03, in the unit of the length: the end before any shift. */
	public LocalDate unshiftedEnd() {
		return this.length.after(this.dayBefore);
	}

	/** R-AWB-09, in days: the end after the shift of the Algemene termijnenwet. */
	public LocalDate end(WorkingDays workingDays) {
		return shift(unshiftedEnd(), workingDays);
	}

	/**
	 * R-AWB-09: an extension, which is a term of its own, counted on from the unshifted
	 * end of this one and shifted once, at its own end.
	 */
	public StatutoryTerm extendedBy(TermLength extension) {
		return new StatutoryTerm(unshiftedEnd(), extension);
	}

	/**
	 * R-AWB-09, in days: the shift of an end that suspension may have moved. What the
	 * statute says decides whether the act covers the term (art. 4), not the days that
	 * suspension added.
	 */
	LocalDate shift(LocalDate end, WorkingDays workingDays) {
		if (!this.length.isCovered()) {
			return end;
		}
		LocalDate shifted = workingDays.onOrAfter(end);
		while (this.length.mustHoldTwoWorkingDays() && workingDays.between(this.dayBefore, shifted) < 2) {
			shifted = workingDays.after(shifted, 1);
		}
		return shifted;
	}

}
