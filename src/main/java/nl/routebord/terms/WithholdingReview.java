package nl.routebord.terms;

import java.time.LocalDate;

/**
 * UAVG 41, in months: what is kept from a family is judged anew every three months
 * (privacy.md B.6). A day to look again and no statutory term: nothing is shifted.
 *
 * @param judged the day of the last judgement
 */
public record WithholdingReview(LocalDate judged) {

	private static final TermLength LENGTH = TermLength.months(3);

	/** Privacy.md B.6, three months: the day by which it is judged anew. */
	public LocalDate dueOn() {
		return LENGTH.after(judged);
	}

}
