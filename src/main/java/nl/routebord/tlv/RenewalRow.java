package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A renewal that waits for its decision.
 *
 * @param before the number of the tlv that ends
 * @param obstacles why it is not simple, as keys; empty when it is
 * @param notes what there is to think of all the same
 * @param proposal what a colleague proposes; null while nobody does
 * @param act whether the reader can take the next step of it here
 */
public record RenewalRow(TlvApplicationId id, long version, String number, String pupil, String school, String before,
		@Nullable FundingCategory category, @Nullable LocalDate begin, @Nullable LocalDate end, List<String> obstacles,
		List<DecisionCheck> notes, @Nullable ProposalView proposal, boolean act) {

	public boolean isSimple() {
		return obstacles.isEmpty();
	}

}
