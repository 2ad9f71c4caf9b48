package nl.routebord.rights;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.DataCategory;

/**
 * A unit is told that something it had received was changed (AVG 19).
 *
 * @param what CORRECTED, STATEMENT, ERASED, RESTRICTED or LIFTED
 */
public record NoticeView(UUID id, String what, DataCategory category, UnitId source, LocalDate sentOn,
		Optional<LocalDate> readOn) {
}
