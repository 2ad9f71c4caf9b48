package nl.routebord.allocation;

import java.time.LocalDate;

import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

/**
 * Which tlv's of the own swv.
 *
 * @param day as they stood on that day
 * @param category of that one only; null for all
 * @param state in that state only; null for all
 */
public record LineFilter(LocalDate day, @Nullable FundingCategory category, @Nullable State state) {

	/** Where a tlv counts in the overview. */
	public enum State {

		IN_USE, UNUSED, DORMANT, ENDING

	}

}
