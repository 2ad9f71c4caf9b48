package nl.routebord.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Appoints a person to a unit, in the unit's role.
 *
 * @param until the first day without it; null when open
 * @param profession of an expert; else null
 */
public record Appoint(UserId person, UnitId unit, LocalDate from, @Nullable LocalDate until,
		@Nullable String profession) {
}
