package nl.routebord.audit;

import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log; null: all.
 *
 * @param from first day
 * @param until last day
 * @param check only those that this check asks for
 * @param cursor of {@link nl.routebord.kernel.Slice}; null: the newest
 */
public record LogQuery(LocalDate from, LocalDate until, @Nullable UUID caseFile, @Nullable UnitId unit,
		@Nullable Role role, @Nullable String category, @Nullable String decision, @Nullable LogCheck check,
		@Nullable String cursor, int limit) {

	/** The same lines, from this place in the list. */
	public LogQuery at(@Nullable String cursor, int limit) {
		return new LogQuery(from, until, caseFile, unit, role, category, decision, check, cursor, limit);
	}

}
