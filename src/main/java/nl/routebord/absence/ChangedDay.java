package nl.routebord.absence;

import java.time.LocalDate;

/**
 * A day of which the report says something else than what is registered.
 *
 * @param told minutes in the report
 * @param missed minutes without a valid reason, as registered now
 */
public record ChangedDay(LocalDate on, int told, int missed) {
}
