package nl.routebord.retention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;

/**
 * A part of a case whose date has passed.
 *
 * @param subject the application, the one record of what is enforced, else the case
 * @param startedOn the day from which its term counts
 * @param held why it stays all the same; empty when nothing holds it
 */
public record DuePart(UUID caseFile, String number, RetentionKind kind, UnitId unit, Role role, UUID subject,
		LocalDate startedOn, LocalDate dueOn, Optional<String> held) {

	/** Of one unit's list. */
	public String key() {
		return kind + ":" + subject;
	}

}
