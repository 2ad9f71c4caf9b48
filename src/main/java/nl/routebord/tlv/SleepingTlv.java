package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A tlv that sleeps while its pupil is in an institution.
 *
 * @param swv code of the swv that issued it
 * @param begin the first day
 * @param end the last day, which sleeping never moves (R-RES-12)
 */
public record SleepingTlv(TlvApplicationId application, String number, String swv, LocalDate begin,
		@Nullable LocalDate end) {
}
