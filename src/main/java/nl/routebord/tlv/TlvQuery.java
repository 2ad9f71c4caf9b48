package nl.routebord.tlv;

import org.jspecify.annotations.Nullable;

/**
 * Which applications are asked for.
 *
 * @param show all, those that wait for the reader's role, or those still running
 * @param cursor opaque place in the list; null for the first page
 * @param limit at most 100
 */
public record TlvQuery(Show show, @Nullable String cursor, int limit) {

	/** Chips of the list. */
	public enum Show {

		OPEN, TO_CHECK, TO_ADVISE, TO_DECIDE, RENEWALS, MINE, ENDED

	}

}
