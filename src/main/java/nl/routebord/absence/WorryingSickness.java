package nl.routebord.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

	private static final int TIMES = 4;

	private static final int IN_A_ROW = 7;

	private static final int DAYS_OF_YEAR = 10;

	private static final int TIMES_OF_YEAR = 5;

	/**
	 * What asks for a talk today, if anything does.
	 * @param sick the days on which a pupil was sick, in any order
	 * @param handled the day of the last talk or referral: what was before it does not
	 * count again
	 */
	static Optional<Worry> of(Collection<LocalDate> sick, LessonDays days, boolean primary, LocalDate today,
			LocalDate handled) {
		List<List<LocalDate>> runs = days.runs(sick.stream().filter((day) -> !day.isAfter(today)).toList());
		return primary ? primary(runs, SchoolYear.of(today), handled) : secondary(runs, today, handled);
	}

	/** The same where nothing was done yet. */
	public static Optional<WorryingSickness> of(Collection<LocalDate> sick, LessonDays days, boolean primary,
			LocalDate today) {
		return of(sick, days, primary, today, LocalDate.MIN).map(Worry::kind);
	}

	private static Optional<Worry> secondary(List<List<LocalDate>> runs, LocalDate today, LocalDate handled) {
		LocalDate since = today.minusWeeks(WEEKS);
		Optional<Worry> inARow = runs.stream()
			.map((run) -> run.stream().filter((day) -> day.isAfter(handled)).toList())
			.filter((run) -> run.size() >= IN_A_ROW && run.get(run.size() - 1).isAfter(since))
			.map((run) -> new Worry(SEVENTH_DAY, run.get(IN_A_ROW - 1)))
			.reduce((before, last) -> last);
		return inARow.isPresent() ? inARow
				: fourth(starts(runs, handled).sorted().toList()).filter((day) -> day.isAfter(since))
					.findFirst()
					.map((day) -> new Worry(FOURTH_TIME, day));
	}

	/**
	 * Each day on which it was so, whenever it was registered: the twelve weeks end at
	 * that day and not today.
	 */
	private static Stream<LocalDate> fourth(List<LocalDate> starts) {
		return IntStream.range(TIMES - 1, starts.size())
			.filter((place) -> starts.get(place - TIMES + 1).isAfter(starts.get(place).minusWeeks(WEEKS)))
			.mapToObj(starts::get);
	}

	private static Optional<Worry> primary(List<List<LocalDate>> runs, SchoolYear year, LocalDate handled) {
		Optional<Worry> days = nth(
				runs.stream().flatMap(List::stream).filter((day) -> year.contains(day) && day.isAfter(handled)),
				DAYS_OF_YEAR)
			.map((day) -> new Worry(TENTH_DAY_OF_YEAR, day));
		return days.isPresent() ? days : nth(starts(runs, handled).filter(year::contains), TIMES_OF_YEAR)
			.map((day) -> new Worry(FIFTH_TIME_OF_YEAR, day));
	}

	/** Who was sick already when it was handled did not fall sick once more. */
	private static Stream<LocalDate> starts(List<List<LocalDate>> runs, LocalDate handled) {
		return runs.stream().map((run) -> run.get(0)).filter((day) -> day.isAfter(handled));
	}

	private static Optional<LocalDate> nth(Stream<LocalDate> days, int place) {
		return days.sorted().skip(place - 1).findFirst();
	}

}
