package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.region.SchoolHoliday;
import nl.routebord.terms.SchoolYear;
import nl.routebord.terms.WorkingDays;

/**
 * How many school days of leave there are in a school year (LPW 14): no weekend, public
 * or school holiday, and what was asked for the pupil before added up.
 *
 * @param free school holidays where the child lives
 * @param all that was notified or asked for the child
 */
record LeaveDays(List<SchoolHoliday> free, WorkingDays calendar, List<Exemption> all) {

	LeaveDays {
		free = List.copyOf(free);
		all = List.copyOf(all);
	}

	/** Of the school year in which this one begins, with all other leave in it. */
	long inYearOf(Exemption asked) {
		SchoolYear year = SchoolYear.of(asked.from());
		return schoolDays(asked, year) + all.stream()
			.filter((one) -> !one.id().equals(asked.id()) && one.kind() == ExemptionKind.ART11_G)
			.filter((one) -> one.state().holds() || one.state() == ExemptionState.RECEIVED)
			.mapToLong((one) -> schoolDays(one, year))
			.sum();
	}

	private long schoolDays(Exemption one, SchoolYear year) {
		LocalDate until = one.until();
		return (until == null || until.isBefore(one.from())) ? 0
				: one.from()
					.datesUntil(until.plusDays(1))
					.filter((day) -> year.contains(day) && calendar.isWorkingDay(day)
							&& free.stream().noneMatch((holiday) -> holiday.holds(day)))
					.count();
	}

}
