package nl.routebord.absence;

import java.time.LocalDate;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What came of a week of the build-up timetable.
 *
 * @param week its Monday
 */
public record RealiseWeek(@Nullable LocalDate week, @Nullable Integer hours) {

	private static final int MOST_HOURS = 40;

	Faults faults(BuildUp plan, LocalDate today) {
		return new Faults()
			.addIf(week == null || plan.weeks().stream().noneMatch((one) -> one.on().equals(week)), "week",
					"absence.fault.week")
			.addIf(week != null && week.isAfter(today), "week", "absence.fault.week-later")
			.addIf(hours == null || hours < 0 || hours > MOST_HOURS, "hours", "absence.fault.hours");
	}

}
