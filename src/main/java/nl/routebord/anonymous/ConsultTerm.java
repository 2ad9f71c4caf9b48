package nl.routebord.anonymous;

import java.time.LocalDate;

/**
 * How long a consult that is not named stays: three months after the last contact
 * (privacy.md A.6, CHOICE). A month ends on the day of the same number, or on the last
 * day of a shorter month.
 */
record ConsultTerm(LocalDate lastContactOn) {

	private static final int MONTHS = 3;

	/** The day on which it is destroyed. */
	LocalDate endsOn() {
		return lastContactOn.plusMonths(MONTHS);
	}

}
