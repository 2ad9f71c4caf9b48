package nl.routebord.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return that was made.
 *
 * @param until the day as it stood on which; counted from the 1 August before
 * @param staff full-time jobs for leerplicht on that day, as far as known
 * @param staffThen the same by what was recorded on that day
 * @param residentsOn as the file of that day named them residents are counted
 */
public record ReturnRow(UUID id, ReturnKind kind, LocalDate until, Instant madeAt, @Nullable BigDecimal staff,
		@Nullable BigDecimal staffThen, @Nullable LocalDate residentsOn) {
}
