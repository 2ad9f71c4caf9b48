package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report on its way to the register, in the fields of the law that decide whether it is
 * accepted.
 *
 * @param change null: the report itself
 * @param hasPgn whether it names the pupil by number
 * @param known whether the municipality works with this system
 */
public record RegisterMessage(UUID report, int attempt, ReportChange.@Nullable Act change, boolean hasPgn,
		ReportKind kind, LocalDate begin, LocalDate end, boolean known) {
}
