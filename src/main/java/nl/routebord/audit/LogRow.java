package nl.routebord.audit;

import java.time.LocalDateTime;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Like lines of one day, as one row.
 *
 * @param last number of the newest of them
 * @param at when that was
 * @param person empty: the system, or erased
 * @param count how many they are
 */
public record LogRow(long last, LocalDateTime at, String person, UnitId unit, Role role, @Nullable UUID caseFile,
		@Nullable String category, String action, @Nullable String purposes, String decision, @Nullable String reason,
		@Nullable String channel, boolean emergency, long count) {

}
