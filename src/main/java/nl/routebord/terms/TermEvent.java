package nl.routebord.terms;

import java.time.LocalDate;

/**
 * One step in how a due date came about, in days (R-AWB-03, R-AWB-04, R-AWB-09). The days
 * of all events of a term add up to the distance between its first date and its end.
 *
 * @param date the day it happened or took effect
 * @param code what happened
 * @param days the days it added to the term; a notice may also take days off
 * @param end the end of the term as it stands after this event
 */
public record TermEvent(LocalDate date, Code code, int days, LocalDate end) {

	/** What can happen to a term; each code has its text in the message bundle. */
	public enum Code {

		/** Something was received; the term starts the next day (R-AWB-03). */
		RECEIVED,
		/** A decision was notified; the term starts the next day (R-BZ-01). */
		NOTIFIED,
		/** An earlier term ended; this one starts the next day (R-BZ-05, R-AWB-05). */
		EARLIER_TERM_ENDED,
		/** The term that the statute sets (R-AWB-01). */
		TERM_SET,
		/** The clock stood still while the applicant supplemented (R-AWB-04). */
		SUSPENDED_FOR_SUPPLEMENT,
		/** The clock stood still as the applicant agreed in writing (R-AWB-06). */
		SUSPENDED_BY_AGREEMENT,
		/** The clock stood still by delay attributable to the applicant (R-AWB-06). */
		SUSPENDED_BY_APPLICANT,
		/** The clock stood still by force majeure (R-AWB-06). */
		SUSPENDED_BY_FORCE_MAJEURE,
		/** A notice named a new reasonable date (R-AWB-01, Awb 4:14 lid 3). */
		NEW_DATE_NOTIFIED,
		/** The decision was adjourned by law's own extension (R-BZ-05, R-ZP-02). */
		ADJOURNED,
		/** Further delay, as who objected agreed in writing (R-BZ-05, Awb 7:10 lid 4). */
		FURTHER_DELAY_AGREED,
		/** The end moved to a working day (R-AWB-09). */
		NEXT_WORKING_DAY

	}

}
