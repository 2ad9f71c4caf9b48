package nl.routebord.route;

import java.util.List;
import java.util.Map;
import nl.routebord.kernel.Slice;

/**
 * One page of the work list.
 *
 * @param counts how many per term, at most {@link #MOST_COUNTED} + 1: more is "100+"
 * @param kinds the kinds among the reader's tasks, to choose from
 */
public record WorklistPage(Slice<TaskView> tasks, Map<WorklistQuery.Term, Integer> counts, List<String> kinds) {

	public static final int MOST_COUNTED = 100;

	/** The count as it is shown. */
	public String count(WorklistQuery.Term term) {
		int counted = counts.getOrDefault(term, 0);
		return (counted > MOST_COUNTED) ? MOST_COUNTED + "+" : String.valueOf(counted);
	}

	public int number(WorklistQuery.Term term) {
		return counts.getOrDefault(term, 0);
	}

}
