package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What one decider proposes to decide. Whether a grant deviates from what was asked is
 * for the rules to say, so the outcome is only grant or refuse.
 *
 * @param version of the application as it was read; a later one refuses the proposal, so
 * that nobody proposes on what they have not seen
 * @param grant grant, refuse, or not chosen
 * @param grounds together the motivation; empty ones, as a form has them, do not count
 * @param differences answer to the points on which the advices differ
 * @param parentsAnswer answer to the view of parents who disagree
 * @param confirmed both advices and the views have been read
 * @param warned the warnings have been read, and it is proposed all the same
 */
public record ProposeTlv(TlvApplicationId application, long version, @Nullable Boolean grant, @Nullable TlvKind kind,
		@Nullable FundingCategory category, @Nullable LocalDate begin, @Nullable LocalDate end, List<Ground> grounds,
		String differences, String parentsAnswer, boolean confirmed, boolean warned) {

	/** As if it were confirmed, to look at what would come of it. */
	ProposeTlv confirming() {
		return new ProposeTlv(application, version, grant, kind, category, begin, end, grounds, differences,
				parentsAnswer, true, true);
	}

	List<Ground> filledGrounds() {
		return grounds.stream().filter(Ground::isFilled).toList();
	}

	/** As it is read in the letter. */
	public String motivation() {
		return filledGrounds().stream().map(Ground::text).collect(Collectors.joining("\n\n"));
	}

}
