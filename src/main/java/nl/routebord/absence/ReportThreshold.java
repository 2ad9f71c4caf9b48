package nl.routebord.absence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.routebord.terms.WorkingDays;

/**
 * Sixteen hours in four lesson weeks (LPW art. 21a; R-VZ-01, R-VZ-02 and R-VZ-05).
 *
 * @param holidays school holidays; a week whose five days lie in them is no lesson week
 */
public record ReportThreshold(List<Holiday> holidays) {

	/** R-VZ-01: sixteen hours are enough. */
	private static final int MINUTES = 16 * 60;

	private static final int LESSON_WEEKS = 4;

	/** Schools are not closed longer than this. */
	private static final int WEEKS_BACK = 52;

	private static final int DAYS_TO_SEND = 5;

	public ReportThreshold {
		holidays = List.copyOf(holidays);
	}

	/**
	 * A school holiday.
	 *
	 * @param from the first day
	 * @param until the last day
	 */
	public record Holiday(LocalDate from, LocalDate until) {

		boolean holds(LocalDate day) {
			return !day.isBefore(this.from) && !day.isAfter(this.until);
		}

	}

	/**
	 * What a report says of it (R-VZ-03).
	 *
	 * @param begin the first missed day of the window
	 * @param end the day on which it was reached
	 * @param minutes all that was missed from begin to end
	 */
	public record Reached(LocalDate begin, LocalDate end, int minutes) {
	}

	/** The day the threshold is reached, first; none when it never is. */
	public Optional<LocalDate> reachedOn(List<MissedTime> missed) {
		return first(missed).map(Reached::end);
	}

	/**
	 * The first window in which it is reached. The order in which absence was registered
	 * makes no difference.
	 */
	Optional<Reached> first(List<MissedTime> missed) {
		List<MissedTime> counted = missed.stream()
			.filter((one) -> one.unauthorised() && !isHoliday(one.on()))
			.sorted(Comparator.comparing(MissedTime::on))
			.toList();
		Map<LocalDate, Integer> lessonWeeks = lessonWeeks(counted);
		Deque<MissedTime> window = new ArrayDeque<>();
		int minutes = 0;
		for (MissedTime one : counted) {
			window.add(one);
			minutes += one.minutes();
			int week = lessonWeeks.get(monday(one.on()));
			while (lessonWeeks.get(monday(window.getFirst().on())) <= week - LESSON_WEEKS) {
				minutes -= window.removeFirst().minutes();
			}
			if (minutes >= MINUTES) {
				LocalDate begin = window.getFirst().on();
				return Optional.of(new Reached(begin, one.on(), sum(counted, begin, one.on())));
			}
		}
		return Optional.empty();
	}

	/** The first day of the four lesson weeks that end with the week of a day. */
	LocalDate windowTo(LocalDate day) {
		LocalDate week = monday(day);
		int left = isHolidayWeek(week) ? LESSON_WEEKS : LESSON_WEEKS - 1;
		for (int back = 0; left > 0 && back < WEEKS_BACK; back++) {
			week = week.minusWeeks(1);
			left -= isHolidayWeek(week) ? 0 : 1;
		}
		return week;
	}

	private static int sum(List<MissedTime> counted, LocalDate begin, LocalDate end) {
		return counted.stream()
			.filter((one) -> !one.on().isBefore(begin) && !one.on().isAfter(end))
			.mapToInt(MissedTime::minutes)
			.sum();
	}

	/** R-VZ-05, the last day to send the report: five working days later. */
	public static LocalDate lastDayToSend(LocalDate reached, WorkingDays days) {
		return days.after(reached, DAYS_TO_SEND);
	}

	/** Of each week with absence, its place among the lesson weeks. */
	private Map<LocalDate, Integer> lessonWeeks(List<MissedTime> counted) {
		Map<LocalDate, Integer> places = new HashMap<>();
		LocalDate week = null;
		int place = 0;
		for (MissedTime one : counted) {
			LocalDate own = monday(one.on());
			for (; week != null && week.isBefore(own); week = week.plusWeeks(1)) {
				place += isHolidayWeek(week) ? 0 : 1;
			}
			week = own;
			places.put(own, place);
		}
		return places;
	}

	private boolean isHolidayWeek(LocalDate monday) {
		return monday.datesUntil(monday.plusDays(DayOfWeek.FRIDAY.getValue())).allMatch(this::isHoliday);
	}

	private boolean isHoliday(LocalDate day) {
		return this.holidays.stream().anyMatch((holiday) -> holiday.holds(day));
	}

	private static LocalDate monday(LocalDate day) {
		return day.with(DayOfWeek.MONDAY);
	}

}
