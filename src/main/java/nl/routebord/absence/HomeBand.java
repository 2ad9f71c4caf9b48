package nl.routebord.absence;

import java.time.LocalDate;

/**
 * How long somebody sits at home, in bands that map on every official count (R-TZ-01).
 * Calendar time: holidays do not stop it.
 */
public enum HomeBand {

	LT_4W, W4_M3, M3_M6, M6_M12, GE_M12;

	private static final int FOUR_WEEKS = 28;

	/**
	 * R-TZ-01, one day: "more than three months" starts the day after the same day number
	 * three months later, or after the last day of a month that lacks it.
	 * @param start the first day of absence
	 * @param on the day asked about, not before the start
	 */
	public static HomeBand of(LocalDate start, LocalDate on) {
		if (on.isAfter(start.plusMonths(12))) {
			return GE_M12;
		}
		if (on.isAfter(start.plusMonths(6))) {
			return M6_M12;
		}
		if (on.isAfter(start.plusMonths(3))) {
			return M3_M6;
		}
		return on.isBefore(start.plusDays(FOUR_WEEKS)) ? LT_4W : W4_M3;
	}

}
