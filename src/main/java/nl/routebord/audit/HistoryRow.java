package nl.routebord.audit;

import java.time.LocalDate;
import java.util.List;
import nl.routebord.identity.Role;

/**
 * Who looked at a file on a day, as the person it is about may know it: no employee's
 * name.
 *
 * @param categories the kinds of data; words of {@code route.category.…}
 * @param purposes of the register; words of {@code audit.purpose.…}
 * @param emergency whether it went through the emergency door
 */
public record HistoryRow(LocalDate day, String organisation, Role role, List<String> categories, List<String> purposes,
		boolean emergency) {

	public HistoryRow {
		categories = List.copyOf(categories);
		purposes = List.copyOf(purposes);
	}

}
