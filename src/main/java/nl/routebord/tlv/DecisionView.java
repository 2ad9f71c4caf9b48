package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The decision.
 *
 * @param number of the tlv; empty after a refusal
 * @param preparer empty for a decision from before preparing was an act of its own
 * @param held what there is in the place of what was decided, after an objection; null
 * when that is the same
 * @param motivation empty for a reader who may know only number, category and dates
 * @param letter the document, once it is made and if the reader may open it
 * @param endedOn the day on which leerwegondersteuning was taken back
 */
public record DecisionView(DecisionOutcome outcome, TlvKind kind, @Nullable FundingCategory category,
		@Nullable LocalDate beginOn, @Nullable LocalDate endOn, String number, @Nullable HeldTlv held,
		LocalDate decidedOn, String preparer, String decider, String motivation, String advicesAnswered,
		String parentsAnswered, @Nullable LocalDate objectionUntil, boolean issued, @Nullable UUID letter,
		@Nullable LocalDate endedOn) {
}
