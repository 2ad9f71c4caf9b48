package nl.routebord.residential;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The promise of a new number (R-RES-12).
 *
 * @param tlvNumber that expired while it slept, and is never used again
 * @param redeemedBy the application that the new number came of
 * @param begun number of the application of the short procedure; null while there is none
 * @param mayAsk whether this reader can begin it
 */
public record ClaimView(String tlvNumber, ClaimStatus status, LocalDate openedOn, @Nullable LocalDate closedOn,
		@Nullable String redeemedBy, @Nullable String begun, boolean mayAsk) {

	ClaimView with(@Nullable String application, boolean may) {
		return new ClaimView(tlvNumber, status, openedOn, closedOn, redeemedBy, application, may);
	}

}
