package nl.routebord.absence;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which children at home to show.
 *
 * @param band null for all
 * @param kind null for all
 * @param school null for all
 * @param mine only of cases that the reader directs
 * @param region only who live in the reader's municipality
 * @param fresh only who came into their band yesterday or today
 * @param withoutOffer only who have no fitting offer
 */
public record HomeQuery(@Nullable HomeBand band, @Nullable HomeKind kind, @Nullable UUID school, boolean mine,
		boolean region, boolean fresh, boolean withoutOffer, @Nullable String cursor, int limit) {

	/** All of them that fit in one sheet. */
	HomeQuery whole(int most) {
		return new HomeQuery(band, kind, school, mine, region, fresh, withoutOffer, null, most);
	}

}
