package nl.routebord.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

/**
 * A line of the destruction list: proposed, and perhaps destroyed.
 *
 * @param counts rows per table, as JSON
 * @param proof SHA-256 over ids and fingerprints of what went
 */
public record ListedItem(UUID id, UUID caseFile, String number, RetentionKind kind, UnitId unit, UUID subject,
		LocalDate startedOn, LocalDate dueOn, String ground, UserId proposedBy, Instant proposedAt,
		Optional<UserId> approvedBy, Optional<Instant> destroyedAt, Optional<String> counts, Optional<String> proof) {

	/** Of one unit's list. */
	public String key() {
		return kind + ":" + subject;
	}

}
