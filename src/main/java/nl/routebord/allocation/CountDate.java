package nl.routebord.allocation;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * A day on which pupils are counted for money (R-EUR-02): 1 February for the calendar
 * year after, since that of 2023; before, 1 October of the school year that preceded the
 * one in which the year began.
 *
 * @param date the day
 */
public record CountDate(LocalDate date) {

	private static final int FIRST_YEAR_BY_FEBRUARY = 2023;

	/** The calendar year that is charged by it; none when nobody is counted that day. */
	public Optional<Integer> chargedYear() {
		if (this.date.getMonth() == Month.FEBRUARY && this.date.getDayOfMonth() == 1) {
			return Optional.of(this.date.getYear() + 1).filter((year) -> year >= FIRST_YEAR_BY_FEBRUARY);
		}
		if (this.date.getMonth() == Month.OCTOBER && this.date.getDayOfMonth() == 1) {
			return Optional.of(this.date.getYear() + 2).filter((year) -> year < FIRST_YEAR_BY_FEBRUARY);
		}
		return Optional.empty();
	}

}
