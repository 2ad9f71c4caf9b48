package nl.routebord.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A timetable with fewer hours that was agreed upon (R-TZ-03): what a pupil need not
 * attend is not missed, so of a week no more counts than was to be attended.
 *
 * @param until the last day
 * @param minutesPerWeek to be attended
 */
public record ReducedTimetable(LocalDate from, LocalDate until, int minutesPerWeek) {

	private boolean holds(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.until);
	}

	/** The same with each week cut to what was to be attended, the latest cut first. */
	List<Absence> cut(List<Absence> missed) {
		Map<LocalDate, Integer> left = new HashMap<>();
		List<Absence> counted = new ArrayList<>();
		missed.stream().sorted(Comparator.comparing(Absence::on).thenComparing(Absence::part)).forEach((one) -> {
			if (!one.isUnauthorised() || !holds(one.on())) {
				counted.add(one);
				return;
			}
			int rest = left.getOrDefault(LessonDays.monday(one.on()), this.minutesPerWeek);
			int minutes = Math.min(rest, one.minutes());
			left.put(LessonDays.monday(one.on()), rest - minutes);
			if (minutes > 0) {
				counted.add(new Absence(one.on(), one.part(), minutes, one.reason()));
			}
		});
		return counted;
	}

}
