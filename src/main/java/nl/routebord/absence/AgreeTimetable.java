package nl.routebord.absence;

import java.time.LocalDate;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * A timetable with fewer hours is agreed upon (R-TZ-03).
 *
 * @param hours per week to be attended
 */
public record AgreeTimetable(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable Integer hours,
		@Nullable TimetableBasis basis) {

	private static final int MOST_HOURS = 40;

	/** On what it rests. */
	public enum TimetableBasis {

		DEVELOPMENT_PLAN, INSPECTORATE, MEDICAL_ADVICE

	}

	Faults faults() {
		return new Faults().addIf(from == null, "from", "absence.fault.from")
			.addIf(until == null || from != null && (until.isBefore(from) || until.isAfter(from.plusYears(1))), "until",
					"absence.fault.until")
			.addIf(hours == null || hours < 0 || hours > MOST_HOURS, "hours", "absence.fault.hours")
			.addIf(basis == null, "basis", "absence.fault.basis");
	}

}
