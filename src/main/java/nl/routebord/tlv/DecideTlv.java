package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the decider decides. Whether a grant deviates from what was asked is for the rules
 * to say, so the outcome is only grant or refuse.
 *
 * @param version of the application as the decider read it; a later one refuses the
 * decision, so that nobody decides on what they have not seen
 * @param grant grant, refuse, or not chosen
 * @param differences answer to the points on which the advices differ
 * @param confirmed the decider has read both advices and the views
 * @param warned the decider has read the warnings on these dates and decides all the same
 */
public record DecideTlv(TlvApplicationId application, long version, @Nullable Boolean grant, @Nullable TlvKind kind,
		@Nullable FundingCategory category, @Nullable LocalDate begin, @Nullable LocalDate end, String motivation,
		String differences, boolean confirmed, boolean warned) {
}
