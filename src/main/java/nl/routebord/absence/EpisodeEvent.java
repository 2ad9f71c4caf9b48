package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What happened while a child sat at home.
 *
 * @param until of a gap, its last day
 * @param word the basis, or the reason of a gap; empty for the others
 */
public record EpisodeEvent(Kind kind, LocalDate on, @Nullable LocalDate until, String word, @Nullable Integer planned,
		@Nullable Integer realised) {

	/**
	 * Whether it says once more what was said last of hours from that day on. What was
	 * planned and what came of it are told apart.
	 */
	boolean repeats(List<EpisodeEvent> before) {
		return kind == Kind.PARTIAL && before.stream()
			.filter((one) -> one.kind == kind && one.on.equals(on) && (one.realised == null) == (realised == null))
			.reduce((first, next) -> next)
			.filter(this::equals)
			.isPresent();
	}

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
