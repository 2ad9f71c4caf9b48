package nl.routebord.route;

import org.jspecify.annotations.Nullable;

/**
 * What of the work list is asked for.
 *
 * @param term which part of time
 * @param kind only tasks of this kind; empty: all
 * @param colleagues also tasks that are for one colleague of the unit
 * @param cursor from the page before; null: the most urgent
 */
public record WorklistQuery(Term term, String kind, boolean colleagues, @Nullable String cursor, int limit) {

	/** The parts of time, as the five tiles have them. */
	public enum Term {

		LATE, TODAY, WEEK, LATER, WAITING, ALL

	}

}
