package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the swv asks of itself for a tlv that expired while it slept (R-RES-12).
 *
 * @param number that expired, and is never used again
 * @param begin the first day of the new one
 * @param end its last day
 * @param why the ground, beside the law's
 */
public record AskNewNumber(String number, @Nullable LocalDate begin, @Nullable LocalDate end, String why) {

	@Override
	public String toString() {
		return "AskNewNumber[…]";
	}

}
