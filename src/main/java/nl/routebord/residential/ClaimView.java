package nl.routebord.residential;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The promise of a new number (R-RES-12).
 *
 * @param tlvNumber that expired while it slept, and is never used again
 * @param redeemedBy the application that the new number came of
 */
public record ClaimView(String tlvNumber, ClaimStatus status, LocalDate openedOn, @Nullable LocalDate closedOn,
		@Nullable String redeemedBy) {
}
