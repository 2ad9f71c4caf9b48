package nl.routebord.absence;

import java.time.LocalDate;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * A pupil leaves the roll.
 *
 * @param lastDay of the enrolment
 */
public record LeaveRoll(@Nullable LocalDate lastDay, @Nullable LeavingTo to) {

	private static final int WEEKS_AHEAD = 8;

	Faults faults(LocalDate today) {
		return new Faults()
			.addIf(lastDay == null || lastDay.isBefore(today.minusYears(1))
					|| lastDay.isAfter(today.plusWeeks(WEEKS_AHEAD)), "lastDay", "absence.fault.last-day")
			.addIf(to == null, "to", "absence.fault.leaving-to");
	}

}
