package nl.routebord.region;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

import nl.routebord.kernel.Faults;
import nl.routebord.terms.SchoolYear;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a school holiday.
 *
 * @param region only where a whole region's are kept
 */
public record KeepHoliday(@Nullable HolidayRegion region, @Nullable HolidayKind kind, String name,
		@Nullable LocalDate from, @Nullable LocalDate until) {

	private static final DateTimeFormatter IN_FIGURES = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

	private static final int LONGEST_NAME = 60;

	/** A summer, and more. */
	private static final int LONGEST_WEEKS = 10;

	/**
	 * @param own which it replaces, or null
	 * @param others of the same region or organisation
	 */
	Faults faults(boolean ofRegion, @Nullable UUID own, Collection<SchoolHoliday> others) {
		Faults faults = new Faults().addIf(ofRegion && region == null, "region", "settings.schooldays.fault.region")
			.addIf(kind == null, "kind", "settings.schooldays.fault.kind")
			.addIf(name.isBlank(), "name", "settings.schooldays.fault.name")
			.addIf(name.length() > LONGEST_NAME, "name", "settings.schooldays.fault.name-long", LONGEST_NAME)
			.addIf(from == null, "from", "settings.schooldays.fault.from")
			.addIf(!isPeriod(), "until", "settings.schooldays.fault.until");
		if (from != null && until != null && isPeriod()) {
			others.stream().filter((one) -> !one.id().equals(own)).forEach((one) -> clash(one, from, until, faults));
		}
		return faults;
	}

	private boolean isPeriod() {
		return until != null
				&& (from == null || !until.isBefore(from) && !until.isAfter(from.plusWeeks(LONGEST_WEEKS)));
	}

	private void clash(SchoolHoliday one, LocalDate begin, LocalDate end, Faults faults) {
		faults
			.addIf(one.overlaps(begin, end), "from", "settings.schooldays.fault.overlap", one.name(),
					IN_FIGURES.format(one.from()), IN_FIGURES.format(one.until()))
			.addIf(kind == HolidayKind.HOLIDAY && one.kind() == HolidayKind.HOLIDAY
					&& one.isNamed(name.strip(), SchoolYear.of(begin)), "name", "settings.schooldays.fault.double",
					one.name(), SchoolYear.of(begin).toString());
	}

}
