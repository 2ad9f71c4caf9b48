package nl.routebord.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Purpose;

/**
 * A consent for a reader who may see it.
 *
 * @param source empty: all units, as a youth lets a parent read along
 * @param recipient empty: a parent
 * @param text what the family was asked, word for word
 * @param textVersion its fingerprint
 * @param missing who must still sign at the pupil's age of today
 */
public record ConsentView(ConsentId id, AskConsent.Kind kind, Optional<UnitId> source, Optional<UnitId> recipient,
		Optional<UUID> guardian, Set<DataCategory> categories, Purpose purpose, String text, String textVersion,
		State state, List<Signed> signed, List<Signer> missing, Instant askedAt, Optional<Instant> givenAt,
		Instant until, Optional<Instant> withdrawnAt, Optional<Instant> refusedAt) {

	/** How it stands today; the signers follow the pupil's age. */
	public enum State {

		ASKED, PARTIAL, VALID, REFUSED, WITHDRAWN, EXPIRED

	}

	/** Who agreed, when and how. */
	public record Signed(Signer signer, Instant at, SigningMethod method) {
	}

	/** Somebody can still sign, refuse or withdraw. */
	public boolean isOpen() {
		return state == State.ASKED || state == State.PARTIAL || state == State.VALID;
	}

	@Override
	public String toString() {
		return "ConsentView[" + id + "]";
	}

}
