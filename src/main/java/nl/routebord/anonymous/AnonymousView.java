package nl.routebord.anonymous;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;

/**
 * A consult as its reader sees it.
 *
 * @param mine the reader's unit brought it, so that it may name it
 * @param endsOn the day on which it is destroyed, unless it is named before
 * @param invited who reads it now, of those who were invited
 * @param named the case it became; only for who brought it
 */
public record AnonymousView(AnonymousId id, UnitId source, boolean mine, AgeBand ageBand, Sector sector,
		Problem problem, String text, LocalDate broughtOn, LocalDate endsOn, Optional<CaseFileId> named,
		List<UnitId> invited, List<AnswerView> answers) {

	/** What a unit in the circle said. */
	public record AnswerView(UUID id, UnitId unit, String text, Instant at) {

		@Override
		public String toString() {
			return "AnswerView[" + id + "]";
		}

	}

	@Override
	public String toString() {
		return "AnonymousView[" + id + "]";
	}

}
