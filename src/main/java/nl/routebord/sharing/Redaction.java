package nl.routebord.sharing;

/**
 * A cut-down form of a record (privacy.md B.7). What a form does not name is absent from
 * the data, not empty.
 */
public enum Redaction {

	/** document type, date, present yes or no */
	PRESENCE,
	/** whether the ground of the placement was shown, and the date */
	GROUND_SHOWN,
	/** whether there is a plan, its start and evaluation date */
	PLAN_DATES,
	/** status, dates, school type */
	STANDING,
	/** granted yes or no, start date */
	GRANTED,
	/** action items of the reader's own */
	OWN_ACTIONS,
	/** the town of a secret address */
	PLACE_ONLY,
	/** the last three digits of the number */
	LAST_DIGITS,
	/** without the paragraphs about somebody else */
	WITHOUT_OTHERS,
	/** no form is listed: nothing */
	NOTHING;

	/** Whether it tells that a document is there, of what kind and of which date. */
	public boolean tellsOfDocument() {
		return this == PRESENCE || this == PLAN_DATES || this == WITHOUT_OTHERS;
	}

}
