package nl.routebord.absence;

import org.jspecify.annotations.Nullable;

/**
 * Which children at home to show.
 *
 * @param band null for all
 * @param mine only of cases that the reader directs
 * @param fresh only who came into their band yesterday or today
 * @param withoutOffer only who have no fitting offer
 */
public record HomeQuery(@Nullable HomeBand band, boolean mine, boolean fresh, boolean withoutOffer,
		@Nullable String cursor, int limit) {
}
