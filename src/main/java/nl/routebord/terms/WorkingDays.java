package nl.routebord.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * R-AWB-10, in days: the calendar of days that are not a Saturday, a Sunday or a holiday
 * (Algemene termijnenwet art. 1 and 3). Every term is calculated against one.
 *
 * @param holidays the holidays to skip
 */
public record WorkingDays(DutchHolidays holidays) {

	/**
	 * R-AWB-10, in days: the calendar of the act itself, without days equated by royal
	 * decree.
	 */
	public static WorkingDays ofTheAct() {
		return new WorkingDays(DutchHolidays.ofTheAct());
	}

	/** R-AWB-10, one day: no Saturday, Sunday or holiday. */
	public boolean isWorkingDay(LocalDate date) {
		return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !this.holidays.contains(date);
	}

	/**
	 * In working days (R-AWB-10, R-VZ-05): the n-th working day after a date. The date
	 * itself never counts; zero days after a date is that date.
	 */
	public LocalDate after(LocalDate date, int workingDays) {
		if (workingDays < 0) {
			throw new IllegalArgumentException("working days are counted forwards");
		}
		LocalDate day = date;
		for (int counted = 0; counted < workingDays; counted++) {
			day = onOrAfter(day.plusDays(1));
		}
		return day;
	}

	/** R-AWB-09, one day: this date, or else the first working day after it (art. 1). */
	public LocalDate onOrAfter(LocalDate date) {
		LocalDate day = date;
		while (!isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	/**
	 * In working days (R-AWB-10): how many there are after {@code from} up to and
	 * including {@code to}; none when {@code to} is not after {@code from}.
	 */
	public int between(LocalDate from, LocalDate to) {
		if (!to.isAfter(from)) {
			return 0;
		}
		return Math.toIntExact(from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count());
	}

}
