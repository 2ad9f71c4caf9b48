package nl.routebord.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A return that was made.
 *
 * @param until the day as it stood on which; counted from the 1 August before
 */
public record ReturnRow(UUID id, ReturnKind kind, LocalDate until, Instant madeAt) {
}
