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
 * @param lesson how many minutes of it the school counts as one hour (R-VZ-06)
 */
public record LessonDays(List<Holiday> holidays, WorkingDays days, int lesson) {

	private static final int HOUR = 60;

	public LessonDays {
		holidays = List.copyOf(holidays);
	}

	public LessonDays(List<Holiday> holidays, WorkingDays days) {
		this(holidays, days, HOUR);
	}

	/** The same, with lessons of another length. */
	LessonDays lasting(int minutes) {
		return (minutes == this.lesson) ? this : new LessonDays(this.holidays, this.days, minutes);
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

	/**
	 * What was missed on lesson days, in lesson time and cut to what was to be attended.
	 */
	List<Absence> missed(Collection<Absence> registered, List<ReducedTimetable> timetables) {
		List<Absence> missed = Absence.missed(registered)
			.stream()
			.filter((one) -> isLessonDay(one.on()))
			.map(this::counted)
			.toList();
		for (ReducedTimetable timetable : timetables) {
			missed = timetable.cut(missed);
		}
		return missed;
	}

	private Absence counted(Absence one) {
		return (this.lesson == HOUR) ? one : new Absence(one.on(), one.part(),
				Math.round((float) one.minutes() * HOUR / this.lesson), one.reason());
	}

	static LocalDate monday(LocalDate day) {
		return day.with(DayOfWeek.MONDAY);
	}

}
