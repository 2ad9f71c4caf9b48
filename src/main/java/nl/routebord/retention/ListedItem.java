package nl.routebord.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

/**
 * A line of the destruction list: proposed, and perhaps destroyed.
 *
 * @param mayAgree the roles of whom somebody can agree today; empty where it waits for
 * nobody, or is of another unit
 * @param counts rows per table, as JSON
 * @param proof SHA-256 over ids and fingerprints of what went
 */
public record ListedItem(UUID id, UUID caseFile, String number, RetentionKind kind, UnitId unit, UUID subject,
		LocalDate startedOn, LocalDate dueOn, String ground, UserId proposedBy, Instant proposedAt, List<Role> mayAgree,
		Optional<UserId> approvedBy, Optional<Instant> destroyedAt, Optional<String> counts, Optional<String> proof) {

	/** Of one unit's list. */
	public String key() {
		return kind + ":" + subject;
	}

}
