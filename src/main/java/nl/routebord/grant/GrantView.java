package nl.routebord.grant;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.Purpose;

/**
 * A grant for a reader who may see it.
 *
 * @param records only these; empty: all of the categories
 * @param notTold why the family was not told
 * @param until the first moment without it
 * @param consentToo whether it opens something only with a consent of the family
 * @param closed what it would open and does not, as that consent is not there now; with
 * the reason of the policy
 */
public record GrantView(GrantId id, UnitId source, UnitId recipient, Set<DataCategory> categories, Set<UUID> records,
		Purpose purpose, Set<Phase> phases, String necessity, String proportionality, String subsidiarity,
		Optional<Instant> informedAt, Optional<Informed.Way> informedHow, Set<Informed.Who> informedWho,
		Optional<String> notTold, State state, Instant from, Instant until, Optional<GrantId> renews, UserId givenBy,
		Optional<Instant> revokedAt, Optional<String> revokedReason, boolean consentToo,
		Map<DataCategory, String> closed) {

	/** How it stands; whether it opens a record now is for the policy to say. */
	public enum State {

		/** a second person must approve that the family is not told */
		WAITING, RUNNING,
		/** one of the two units has left the case, and may come back */
		STANDING_STILL, EXPIRED, REVOKED

	}

	public boolean isOpen() {
		return state == State.WAITING || state == State.RUNNING || state == State.STANDING_STILL;
	}

	/** It runs, and opens nothing at all now. */
	public boolean isClosed() {
		return state == State.RUNNING && closed.keySet().containsAll(categories);
	}

	@Override
	public String toString() {
		return "GrantView[" + id + "]";
	}

}
