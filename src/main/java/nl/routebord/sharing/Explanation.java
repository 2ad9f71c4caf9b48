package nl.routebord.sharing;

import java.util.List;

/**
 * Why somebody sees, or does not see, what a unit writes of one category.
 *
 * @param source the unit that could give access
 * @param requestable whether asking that unit can help
 * @param readers who sees it now; empty for whoever does not see it
 */
public record Explanation(DataCategory category, CaseParty source, Decision decision, boolean requestable,
		List<ReaderWhy> readers) {

	/** A unit in the case, with the ground on which it sees the record. */
	public record ReaderWhy(CaseParty party, Decision decision) {
	}

}
