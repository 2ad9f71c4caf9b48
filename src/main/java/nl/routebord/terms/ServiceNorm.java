package nl.routebord.terms;

import java.time.LocalDate;

/**
 * R-AWB-02, in weeks: the term a swv sets itself in its ondersteuningsplan. No statute
 * sets it, so the Algemene termijnenwet does not move it.
 *
 * @param weeks the swv's setting; many have 6
 */
public record ServiceNorm(int weeks) {

	/** R-AWB-02, in weeks: the last day of the norm (source: ondersteuningsplan). */
	public LocalDate end(LocalDate received) {
		return received.plusWeeks(this.weeks);
	}

}
