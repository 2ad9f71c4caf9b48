package nl.routebord.absence;

import java.time.LocalDate;

import nl.routebord.terms.SchoolYear;

/** What the law asks of a pupil on a day (domain.md 1.1; LPW art. 3, 4a and 4b). */
public enum EducationDuty {

	NOT_YET, LEERPLICHTIG, KWALIFICATIEPLICHTIG, DOORSTROOMPUNT_18_23, NONE;

	private static final int BEGINS = 5;

	private static final int LAST_SCHOOL_YEAR = 16;

	private static final int ADULT = 18;

	private static final int DOORSTROOMPUNT_ENDS = 23;

	/**
	 * R-LP-01 to R-LP-03 and R-LP-06, without a school calendar and without a count of
	 * twelve full school years.
	 * @param birth the date of birth
	 * @param on the day asked about
	 * @param startkwalificatie whether havo, vwo or mbo 2 or higher was obtained by then
	 */
	public static EducationDuty of(LocalDate birth, LocalDate on, boolean startkwalificatie) {
		if (on.isBefore(birth.plusYears(BEGINS).withDayOfMonth(1).plusMonths(1))) {
			return NOT_YET;
		}
		if (!on.isAfter(SchoolYear.of(birth.plusYears(LAST_SCHOOL_YEAR)).end())) {
			return LEERPLICHTIG;
		}
		if (startkwalificatie || !on.isBefore(birth.plusYears(DOORSTROOMPUNT_ENDS))) {
			return NONE;
		}
		return on.isBefore(birth.plusYears(ADULT)) ? KWALIFICATIEPLICHTIG : DOORSTROOMPUNT_18_23;
	}

}
