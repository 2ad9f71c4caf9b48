package nl.routebord.rights;

import java.time.LocalDate;

/**
 * The term to answer a request: one month after it was received (AVG 12 lid 3). A month
 * ends on the day of the same number, or on the last day of a shorter month.
 */
record RightsTerm(LocalDate receivedOn) {

	private static final int MONTHS = 1;

	LocalDate dueOn() {
		return receivedOn.plusMonths(MONTHS);
	}

}
