package nl.routebord.rights;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The grounds on which a request may be refused (privacy.md A.5). */
public enum Refusal {

	/** AVG 12 lid 6: it is not established who asks */
	NOT_IDENTIFIED(EnumSet.allOf(Right.class)),
	/** A.3, B.6: no gezag, or it is for the pupil to ask, or for nobody so young */
	NO_RIGHT(EnumSet.allOf(Right.class)),
	/** AVG 12 lid 5: manifestly unfounded or excessive */
	EXCESSIVE(EnumSet.allOf(Right.class)),
	/** UAVG 41: safety, or rights and freedoms of others */
	SAFETY(EnumSet.allOf(Right.class)),
	/** AVG 15 lid 4: it is about somebody else */
	OTHERS(EnumSet.of(Right.INZAGE)),
	/** memory aids that nobody else reads */
	OWN_NOTES(EnumSet.of(Right.INZAGE)),
	/** AVG 16: what stands there is right */
	CORRECT(EnumSet.of(Right.RECTIFICATIE)),
	/** AVG 16: an opinion; the family's own words are put beside it */
	OPINION(EnumSet.of(Right.RECTIFICATIE)),
	/** an issued besluit is corrected by a new besluit */
	DECISION(EnumSet.of(Right.RECTIFICATIE)),
	/** AVG 17 lid 3 b: a task or duty by law, until its term has passed */
	TASK(EnumSet.of(Right.WISSING)),
	/** AVG 18 lid 1: none of its four cases */
	NO_CASE(EnumSet.of(Right.BEPERKING)),
	/** AVG 20 lid 1 and 3: neither consent nor contract, but a task by law (D1-D3, D5) */
	NOT_APPLICABLE(EnumSet.of(Right.OVERDRAAGBAARHEID)),
	/** AVG 21 lid 1: compelling grounds */
	COMPELLING(EnumSet.of(Right.BEZWAAR)),
	/** AVG 21 lid 1: no objection against a duty by law, as a report of absence */
	DUTY(EnumSet.of(Right.BEZWAAR));

	private final Set<Right> rights;

	Refusal(Set<Right> rights) {
		this.rights = rights;
	}

	boolean fits(Right right) {
		return rights.contains(right);
	}

	/** What a request for this right can be refused on. */
	public static List<Refusal> of(Right right) {
		return Arrays.stream(values()).filter((one) -> one.fits(right)).toList();
	}

}
