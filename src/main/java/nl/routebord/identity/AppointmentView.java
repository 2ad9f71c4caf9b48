package nl.routebord.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An appointment as the administrator sees it.
 *
 * @param until the first day without it
 * @param ended no longer in force today
 */
public record AppointmentView(AppointmentId id, UnitId unit, Role role, String unitName, String organisationName,
		LocalDate from, Optional<LocalDate> until, boolean ended) {
}
