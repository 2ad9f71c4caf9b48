package nl.routebord.tlv;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a tlv as one table (domain.md 2.7): what can happen to it, from where, and
 * what it is then. What does not stand here cannot happen.
 */
enum TlvEvent {

	/** Enrolled on this number, or from one school at the next (R-TLV-08). */
	ENROLLED(TlvStatus.ACTIVE, TlvStatus.ISSUED, TlvStatus.ACTIVE, TlvStatus.DORMANT),
	/** R-TLV-10: enrolled again after a return, which the swv has agreed to. */
	TAKEN_UP_AGAIN(TlvStatus.ACTIVE, TlvStatus.ENDED_EARLY),
	/** To regular education, or from so to vso (R-COMP-02). */
	LEFT(TlvStatus.ENDED_EARLY, TlvStatus.ACTIVE),
	/** R-RES-17: a residential stay under the regime of a dormant tlv begins. */
	FELL_ASLEEP(TlvStatus.DORMANT, TlvStatus.ISSUED, TlvStatus.ACTIVE),
	/** From a residential stay to regular education or work. */
	WENT_ELSEWHERE(TlvStatus.RELEASED, TlvStatus.DORMANT),
	/** R-RES-18: the stay did not come about; it was not used before. */
	NOT_AWAY_UNUSED(TlvStatus.ISSUED, TlvStatus.DORMANT),
	/** R-RES-18: the same of one that was in use. */
	NOT_AWAY_IN_USE(TlvStatus.ACTIVE, TlvStatus.DORMANT),
	/** R-TLV-11: a new number takes its place. */
	REPLACED(TlvStatus.SUPERSEDED, TlvStatus.ISSUED, TlvStatus.ACTIVE, TlvStatus.DORMANT),
	/** R-TLV-12. */
	TAKEN_BACK(TlvStatus.REVOKED, TlvStatus.ISSUED, TlvStatus.ACTIVE, TlvStatus.DORMANT),
	/** Its last day is over; from 1 August it is of no use (R-TLV-03). */
	END_PASSED(TlvStatus.EXPIRED, TlvStatus.ISSUED, TlvStatus.ACTIVE, TlvStatus.DORMANT);

	private final TlvStatus result;

	private final Set<TlvStatus> from;

	TlvEvent(TlvStatus result, TlvStatus first, TlvStatus... others) {
		this.result = result;
		this.from = EnumSet.of(first, others);
	}

	/** What a tlv is after this; empty when it cannot happen to it. */
	Optional<TlvStatus> after(TlvStatus status) {
		return from.contains(status) ? Optional.of(result) : Optional.empty();
	}

}
