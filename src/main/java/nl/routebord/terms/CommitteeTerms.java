package nl.routebord.terms;

import java.time.LocalDate;

import nl.routebord.terms.TermEvent.Code;

/** The terms of the national committees: the LBT (R-BZ-04) and the GPO (domain 2.9). */
public final class CommitteeTerms {

	private static final TermLength ASK_LBT = TermLength.weeks(2);

	private static final TermLength GPO_OPINION = TermLength.weeks(10);

	private CommitteeTerms() {
	}

	/**
	 * R-BZ-04, 2 weeks: the last day for the swv to ask the advice of the LBT after an
	 * objection was received (WPO art. 18a lid 12, WVO art. 17a lid 13, LBT art. 2).
	 */
	public static UnfoldedTerm askLbtBy(LocalDate objectionReceived, WorkingDays workingDays) {
		return unfold(new StatutoryTerm(objectionReceived, ASK_LBT), workingDays);
	}

	/**
	 * Domain 2.9, 10 weeks: the last day for the opinion of the Geschillencommissie
	 * passend onderwijs after a request (WPO art. 43, WVO art. 27c, WEC art. 45).
	 */
	public static UnfoldedTerm gpoOpinionBy(LocalDate requested, WorkingDays workingDays) {
		return unfold(new StatutoryTerm(requested, GPO_OPINION), workingDays);
	}

	private static UnfoldedTerm unfold(StatutoryTerm term, WorkingDays workingDays) {
		return UnfoldedTerm.startingAfter(term.dayBefore(), Code.RECEIVED)
			.set(term, Code.TERM_SET)
			.shifted(term, workingDays);
	}

}
