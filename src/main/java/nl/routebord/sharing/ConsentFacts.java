package nl.routebord.sharing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A consent as the policy needs it (privacy.md B.1).
 *
 * @param source the unit that may tell; null: all, as a youth lets a parent read along
 * @param recipient the unit that may hear; null for a parent
 * @param guardian the parent who may hear; null for a unit
 * @param signers the ids of the guardians who signed
 * @param signedByPupil whether the pupil signed
 * @param until twelve months after it was given, or earlier
 */
record ConsentFacts(UUID id, @Nullable UnitId source, @Nullable UnitId recipient, @Nullable UUID guardian,
		Set<DataCategory> categories, Purpose purpose, Set<UUID> signers, boolean signedByPupil, Instant until,
		@Nullable Instant withdrawnAt, @Nullable Instant refusedAt) {

	boolean isBetween(Handover handover) {
		if (guardian != null) {
			return guardian.equals(handover.guardian());
		}
		return handover.source().equals(source) && handover.recipient().equals(recipient);
	}

	ConsentState state(Handover handover, Signers required, Instant now) {
		boolean covered = categories.contains(handover.category())
				&& (guardian != null || handover.purposes().contains(purpose));
		if (!covered) {
			return ConsentState.SCOPE;
		}
		if (refusedAt != null) {
			return ConsentState.REFUSED;
		}
		if (withdrawnAt != null && !withdrawnAt.isAfter(now)) {
			return ConsentState.WITHDRAWN;
		}
		if (!now.isBefore(until)) {
			return ConsentState.EXPIRED;
		}
		return required.areAllOf(signers, signedByPupil) ? ConsentState.VALID : ConsentState.PARTIAL;
	}

}
