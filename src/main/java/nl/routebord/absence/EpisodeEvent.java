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

	/** What sort of event. */
	public enum Kind {

		STARTED, BASIS, OFFER, NO_OFFER, GAP, PARTIAL, ENDED

	}

}
