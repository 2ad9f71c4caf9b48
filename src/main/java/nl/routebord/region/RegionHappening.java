package nl.routebord.region;

import java.util.Set;
import java.util.UUID;

import nl.routebord.identity.Actor;

/**
 * An administrator changed what dates are calculated by: told to the audit trail in the
 * same transaction.
 *
 * @param action what happened, a code such as {@code region.setting-changed}
 * @param subject the row that says what
 */
public record RegionHappening(Actor actor, String action, UUID subject) {

	private static final Set<String> OF_DAYS = Set.of("region.day-equated", "region.day-ended");

	/** R-AWB-10: whether it moves terms that end on a day, also those counted already. */
	public boolean movesDays() {
		return OF_DAYS.contains(action);
	}

}
