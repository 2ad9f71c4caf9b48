package nl.routebord.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.routebord.terms.SchoolYear;

/**
 * M@ZL (R-MZ-01): sickness that school, parents and if need be the youth doctor talk
 * about. Never a report.
 */
public enum WorryingSickness {

	/** Secondary school: the fourth time within twelve weeks. */
	FOURTH_TIME,
	/** Secondary school: the seventh lesson day in a row. */
	SEVENTH_DAY,
	/** Primary school (likely): more than nine days in a school year. */
	TENTH_DAY_OF_YEAR,
	/** Primary school (likely): more than four times in a school year. */
	FIFTH_TIME_OF_YEAR;

	private static final int WEEKS = 12;

	/**
	 * What is worrying today, if anything is.
	 * @param sick the days on which a pupil was sick, in any order
	 */
	public static Optional<WorryingSickness> of(Collection<LocalDate> sick, LessonDays days, boolean primary,
			LocalDate today) {
		List<List<LocalDate>> runs = days.runs(sick);
		return primary ? primary(runs, SchoolYear.of(today)) : secondary(runs, today);
	}

	private static Optional<WorryingSickness> secondary(List<List<LocalDate>> runs, LocalDate today) {
		LocalDate since = today.minusWeeks(WEEKS);
		if (runs.stream().anyMatch((run) -> run.size() >= 7 && run.get(run.size() - 1).isAfter(since))) {
			return Optional.of(SEVENTH_DAY);
		}
		long times = runs.stream().filter((run) -> run.get(0).isAfter(since) && !run.get(0).isAfter(today)).count();
		return (times >= 4) ? Optional.of(FOURTH_TIME) : Optional.empty();
	}

	private static Optional<WorryingSickness> primary(List<List<LocalDate>> runs, SchoolYear year) {
		long days = runs.stream().flatMap(List::stream).filter(year::contains).count();
		if (days > 9) {
			return Optional.of(TENTH_DAY_OF_YEAR);
		}
		long times = runs.stream().filter((run) -> year.contains(run.get(0))).count();
		return (times > 4) ? Optional.of(FIFTH_TIME_OF_YEAR) : Optional.empty();
	}

}
