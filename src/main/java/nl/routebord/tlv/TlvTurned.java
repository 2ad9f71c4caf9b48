package nl.routebord.tlv;

import java.time.LocalDate;

import nl.routebord.identity.Actor;
import nl.routebord.route.CaseFileId;

/**
 * A tlv woke, fell asleep, was released, expired or came into use. Published in the
 * transaction of the act; holds nothing of the pupil.
 *
 * @param on the day from which it is so
 */
public record TlvTurned(CaseFileId caseFile, TlvApplicationId application, String number, TlvStatus before,
		TlvStatus after, LocalDate on, Actor actor) {

	/** From sleep into use, under the same number. */
	public boolean woke() {
		return before == TlvStatus.DORMANT && after == TlvStatus.ACTIVE;
	}

}
