package nl.routebord.absence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Faults;
import nl.routebord.terms.SchoolYear;

/**
 * What of a day a pupil missed, as typed or sent.
 *
 * @param part a {@link DayPart}
 * @param minutes whole minutes
 * @param reason an {@link AbsenceReason}
 */
public record RegisterAbsence(String day, String part, String minutes, String reason) {

	/** A lesson, a half, a whole day: longer is a slip. */
	private static final int[] LONGEST = { 120, 300, 600 };

	public RegisterAbsence {
		day = day.strip();
		part = part.strip();
		minutes = minutes.strip();
		reason = reason.strip();
	}

	Faults faults(LocalDate today) {
		Optional<LocalDate> on = DutchDates.parse(day);
		LocalDate oldest = new SchoolYear(SchoolYear.of(today).startYear() - 1).begin();
		return new Faults()
			.addIf(on.isEmpty() || on.get().isAfter(today) || on.get().isBefore(oldest), "day", "absence.fault.day")
			.addIf(on.isPresent() && on.get().getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue(), "day",
					"absence.fault.weekend")
			.addIf(asPart().isEmpty(), "part", "absence.fault.part")
			.addIf(asReason().isEmpty(), "reason", "absence.fault.reason")
			.addIf(asMinutes() < 0 || asMinutes() > LONGEST[asPart().map(DayPart::coarseness).orElse(2)], "minutes",
					"absence.fault.minutes")
			.addIf(asMinutes() == 0 && asReason().filter(AbsenceReason::isAbsence).isPresent(), "minutes",
					"absence.fault.no-minutes");
	}

	/** After {@link #faults}. */
	Absence absence() {
		AbsenceReason why = asReason().orElseThrow();
		return new Absence(DutchDates.parse(day).orElseThrow(), asPart().orElseThrow(),
				(why == AbsenceReason.PRESENT) ? 0 : asMinutes(), why);
	}

	private int asMinutes() {
		return minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : -1;
	}

	private Optional<DayPart> asPart() {
		return Arrays.stream(DayPart.values()).filter((one) -> one.name().equals(part)).findFirst();
	}

	private Optional<AbsenceReason> asReason() {
		return Arrays.stream(AbsenceReason.values()).filter((one) -> one.name().equals(reason)).findFirst();
	}

}
