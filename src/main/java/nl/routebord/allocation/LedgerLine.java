package nl.routebord.allocation;

import java.time.Instant;

import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, without the pupil's name.
 *
 * @param takenBack whether it takes an earlier line back
 * @param payer SWV or OCW
 * @param basis what the amount is reckoned by
 * @param category where it is by category
 * @param tlvNumber on which the pupil was counted; null if on none, or forgotten
 * @param article what it rests on
 * @param cents what it costs, below zero where it is taken back
 * @param enteredAt when it was written
 */
public record LedgerLine(boolean takenBack, YearCharge.Payer payer, YearCharge.Basis basis,
		@Nullable FundingCategory category, @Nullable String tlvNumber, String article, long cents, Instant enteredAt) {
}
