package nl.routebord.absence;

import java.time.LocalDate;

/**
 * How long somebody sits at home, in bands that map on every official count (R-TZ-01).
 * Calendar time: holidays do not stop it.
 */
public enum HomeBand {

	LT_4W, W4_M3, M3_M6, M6_M12, GE_M12;

	private static final int FOUR_WEEKS = 28;

	/** The day on which it is entered by who sits at home since that day. */
	LocalDate since(LocalDate start) {
		return switch (this) {
			case LT_4W -> start;
			case W4_M3 -> start.plusDays(FOUR_WEEKS);
			case M3_M6 -> start.plusMonths(3).plusDays(1);
			case M6_M12 -> start.plusMonths(6).plusDays(1);
			case GE_M12 -> start.plusMonths(12).plusDays(1);
		};
	}

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
