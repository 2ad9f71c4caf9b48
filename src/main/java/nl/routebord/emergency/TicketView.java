package nl.routebord.emergency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UserId;

/** An inquiry into a case, for the officers of its organisation. */
public record TicketView(TicketId id, UUID caseFile, OpenTicket.Ground ground, String reason, UserId openedBy,
		Instant openedAt, Instant until, Optional<Instant> closedAt) {

	public boolean open(Instant now) {
		return closedAt.isEmpty() && now.isBefore(until);
	}

	@Override
	public String toString() {
		return "TicketView[" + id + "]";
	}

}
