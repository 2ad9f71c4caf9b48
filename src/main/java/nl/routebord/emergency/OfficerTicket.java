package nl.routebord.emergency;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;

/** The ground on which officers of one organisation look into one case, for a while. */
@Entity
@Table(name = "sharing_ticket")
class OfficerTicket {

	@EmbeddedId
	private TicketId id;

	private UUID caseFileId;

	private UUID request;

	private UUID organisationId;

	private String ground;

	private String reason;

	private UUID openedBy;

	private Instant openedAt;

	private Instant expiresAt;

	private @Nullable Instant closedAt;

	private @Nullable UUID closedBy;

	@Version
	private @Nullable Long version;

	protected OfficerTicket() {
	}

	OfficerTicket(OpenTicket asked, OpenTicket.Ground ground, UUID caseFile, Actor officer, Instant now,
			Instant until) {
		this.id = TicketId.fresh();
		this.caseFileId = caseFile;
		this.request = asked.request();
		this.organisationId = officer.organisation().value();
		this.ground = ground.name();
		this.reason = asked.reason();
		this.openedBy = officer.user().value();
		this.openedAt = now;
		this.expiresAt = until;
	}

	TicketId id() {
		return id;
	}

	UUID caseFile() {
		return caseFileId;
	}

	OrganisationId organisation() {
		return new OrganisationId(organisationId);
	}

	/** Closing what is closed changes nothing. */
	void close(Actor officer, Instant now) {
		if (closedAt == null) {
			closedAt = now;
			closedBy = officer.user().value();
		}
	}

	TicketView view() {
		return new TicketView(id, caseFileId, OpenTicket.Ground.valueOf(ground), reason, new UserId(openedBy), openedAt,
				expiresAt, Optional.ofNullable(closedAt));
	}

}
