package nl.routebord.sharing;

import java.util.Set;

/**
 * A cut-down form of a record (privacy.md B.7). What a form does not name is absent from
 * the data, not empty.
 */
public enum Redaction {

	/** document type, date, present yes or no */
	PRESENCE("category", "date"),
	/** whether the ground of the placement was shown, and the date */
	GROUND_SHOWN("category", "date"),
	/** whether there is a plan, its start and evaluation date */
	PLAN_DATES("category", "start", "evaluation"),
	/** status, dates, school type */
	STANDING("status", "received", "decided", "begin", "end", "schoolType"),
	/** granted yes or no, start date */
	GRANTED("granted", "begin"),
	/** action items of the reader's own */
	OWN_ACTIONS("action", "due", "done"),
	/** the town of a secret address */
	PLACE_ONLY("place"),
	/** the last three digits of the number */
	LAST_DIGITS("digits"),
	/** without the paragraphs about somebody else */
	WITHOUT_OTHERS("category", "date"),
	/** no form is listed: nothing */
	NOTHING;

	private final Set<String> fields;

	Redaction(String... fields) {
		this.fields = Set.of(fields);
	}

	/** The allow-list: no other field of a record is given out. */
	public Set<String> fields() {
		return fields;
	}

	/** Whether it tells that a document is there, of what kind and of which date. */
	public boolean tellsOfDocument() {
		return fields.contains("category");
	}

}
