package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The proposal that waits, with what a colleague has to know before taking it.
 *
 * @param warnings what to think of first; none of it forbids, all of it is confirmed
 * @param dueWas the last day to decide as it was when it was proposed, if it has moved
 * @param turned checks that held then and do not now, or the other way round
 * @param fields on which it differs from the proposal that was sent back before it
 */
public record OpenProposal(DecisionOutcome outcome, List<DecisionCheck> warnings, @Nullable LocalDate dueWas,
		LocalDate dueIs, List<DecisionCheck> turned, List<String> fields) {

	/** Whether anything is other than when it was made. */
	public boolean changed() {
		return dueWas != null || !turned.isEmpty() || !fields.isEmpty();
	}

}
