package nl.routebord.absence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import nl.routebord.absence.ReportThreshold.Holiday;
import nl.routebord.terms.WorkingDays;

/**
 * The days on which there are lessons: no weekend, public holiday or school holiday
 * (R-VZ-02).
 *
 * @param holidays those of the school's region
 */
public record LessonDays(List<Holiday> holidays, WorkingDays days) {

	public LessonDays {
		holidays = List.copyOf(holidays);
	}

	boolean isLessonDay(LocalDate day) {
		return this.days.isWorkingDay(day) && this.holidays.stream().noneMatch((holiday) -> holiday.holds(day));
	}

	/** The first lesson day after a day; holidays do not last longer than a year. */
	LocalDate after(LocalDate day) {
		LocalDate next = day.plusDays(1);
		while (!isLessonDay(next) && next.isBefore(day.plusYears(1))) {
			next = next.plusDays(1);
		}
		return next;
	}

	/** Lesson days in a row: each series one list, the first one first. */
	List<List<LocalDate>> runs(Collection<LocalDate> days) {
		List<List<LocalDate>> runs = new ArrayList<>();
		LocalDate expected = null;
		for (LocalDate day : new TreeSet<>(days)) {
			if (!isLessonDay(day)) {
				continue;
			}
			if (!day.equals(expected)) {
				runs.add(new ArrayList<>());
			}
			runs.get(runs.size() - 1).add(day);
			expected = after(day);
		}
		return runs;
	}

	/** What was missed on lesson days, cut to what was to be attended. */
	List<Absence> missed(Collection<Absence> registered, List<ReducedTimetable> timetables) {
		List<Absence> missed = Absence.missed(registered).stream().filter((one) -> isLessonDay(one.on())).toList();
		for (ReducedTimetable timetable : timetables) {
			missed = timetable.cut(missed);
		}
		return missed;
	}

	static LocalDate monday(LocalDate day) {
		return day.with(DayOfWeek.MONDAY);
	}

}
