package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A school holiday in the region of a swv.
 *
 * @param id null for one that is to be kept
 * @param until the last day
 */
public record SchoolHoliday(@Nullable UUID id, String name, @Nullable LocalDate from, @Nullable LocalDate until) {

	boolean holds(LocalDate day) {
		return from != null && until != null && !day.isBefore(from) && !day.isAfter(until);
	}

}
