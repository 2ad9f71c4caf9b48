package nl.routebord.absence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What happened while a child sat at home.
 *
 * @param until of a gap, its last day
 * @param word the basis, or the reason of a gap; empty for the others
 */
public record EpisodeEvent(Kind kind, LocalDate on, @Nullable LocalDate until, String word, @Nullable Integer planned,
		@Nullable Integer realised) {

	/** The last day that it says something of. */
	LocalDate last() {
		return (until != null) ? until : on;
	}

	boolean overlaps(LocalDate first, LocalDate last) {
		return !on.isAfter(last) && !last().isBefore(first);
	}

	/** What sort of event; the last takes an end back that was wrong. */
	public enum Kind {

		STARTED, BASIS, OFFER, NO_OFFER, GAP, PARTIAL, ENDED, REOPENED

	}

}
