package nl.routebord.route;

import java.util.HashMap;
import java.util.Map;
import nl.routebord.sharing.CaseFilter;

/**
 * The filter of the policy for lists of modules above this one: a condition on
 * {@code app.route_case_file c} and its parameters. What it leaves out is not counted
 * either.
 */
public final class VisibleCases {

	public static final String CONDITION = CaseSearch.VISIBLE;

	private VisibleCases() {
	}

	/** Parameters of the condition; the caller adds its own. */
	public static Map<String, Object> values(CaseFilter filter) {
		return CaseSearch.visible(filter, new HashMap<>());
	}

}
