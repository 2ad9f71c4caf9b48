package nl.routebord.web.settings;

import java.time.LocalDate;
import nl.routebord.region.EquatedDay;
import org.jspecify.annotations.Nullable;

/**
 * A day in the list of holidays.
 *
 * @param nameKey the message of a holiday of the act; empty for an equated day
 * @param equated the day that a decree equates; null for a holiday of the act
 * @param endable whether it can still be taken off
 */
record HolidayRow(LocalDate date, String nameKey, @Nullable EquatedDay equated, boolean endable) {
}
