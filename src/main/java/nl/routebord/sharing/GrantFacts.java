package nl.routebord.sharing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A grant as the policy needs it (privacy.md B.1).
 *
 * @param records the ids it is limited to; empty: all of these categories
 * @param until the first moment without it
 * @param informed whether the family has been told, or not telling was approved by a
 * second person
 * @param revokedAt when the source took it back
 */
public record GrantFacts(UUID id, UnitId source, UnitId recipient, Set<DataCategory> categories, Set<UUID> records,
		Purpose purpose, Set<Phase> phases, Instant from, Instant until, boolean informed,
		@Nullable Instant revokedAt) {

	boolean isBetween(Handover handover) {
		return source.equals(handover.source()) && recipient.equals(handover.recipient());
	}

	/** B.8: the first thing that is wrong with it, from the outside in. */
	GrantState state(Handover handover, CaseFacts facts, Instant now) {
		if (revokedAt != null && !revokedAt.isAfter(now)) {
			return GrantState.REVOKED;
		}
		if (!now.isBefore(until)) {
			return GrantState.EXPIRED;
		}
		if (now.isBefore(from) || !covers(handover) || !facts.isInForce(source) || !facts.isInForce(recipient)) {
			return GrantState.SCOPE;
		}
		return informed ? GrantState.VALID : GrantState.UNINFORMED;
	}

	private boolean covers(Handover handover) {
		return categories.contains(handover.category()) && handover.phase() != null && phases.contains(handover.phase())
				&& handover.purposes().contains(purpose) && (records.isEmpty() || handover.record().isAmong(records));
	}

}
