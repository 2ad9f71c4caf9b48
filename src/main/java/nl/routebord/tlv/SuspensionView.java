package nl.routebord.tlv;

import java.time.LocalDate;

import nl.routebord.terms.Suspension;

import org.jspecify.annotations.Nullable;

/**
 * When the clock stood still, on which ground, and who had to act.
 *
 * @param from the day of the invitation, the agreement or the first hindrance
 * @param completed the day on which it ended; null while it has not, or when it ran to
 * its last day
 * @param reason empty for who is neither the school nor the swv
 */
public record SuspensionView(Suspension.Ground ground, Suspension.Party party, LocalDate from, LocalDate lastDay,
		@Nullable LocalDate completed, String reason) {
}
