package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a late decision costs after the notice of default (R-AWB-07; Awb 4:17).
 *
 * @param lastChance the last day to decide without a penalty
 * @param firstDay the first day that costs money
 * @param lastDay the last one; null when it was decided before the first
 * @param cents owed so far
 */
public record PenaltyView(LocalDate noticeReceived, LocalDate lastChance, LocalDate firstDay,
		@Nullable LocalDate lastDay, int cents) {
}
