package nl.routebord.leerplicht;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.emergency.OpenTicket;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UserId;

/**
 * The ground on which officers of one municipality look into the file that its leerplicht
 * keeps of a child, for a while (privacy.md B.4 K).
 */
public record ChildTicket(UUID id, UUID pupil, OrganisationId organisation, OpenTicket.Ground ground, String reason,
		UserId openedBy, Instant openedAt, Instant until, Optional<Instant> closedAt) {

	public boolean open(Instant now) {
		return this.closedAt.isEmpty() && now.isBefore(this.until);
	}

	@Override
	public String toString() {
		return "ChildTicket[" + id + "]";
	}

}
