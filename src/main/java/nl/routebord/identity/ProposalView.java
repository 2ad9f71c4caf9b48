package nl.routebord.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A role that somebody wants to give.
 *
 * @param mine proposed by the reader, who can withdraw it
 */
public record ProposalView(UUID id, String person, Role role, String unitName, String organisationName, LocalDate from,
		Optional<LocalDate> until, String proposedBy, LocalDate proposedOn, boolean mine) {
}
