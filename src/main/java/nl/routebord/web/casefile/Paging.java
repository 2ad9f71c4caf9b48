package nl.routebord.web.casefile;

import nl.routebord.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;

/** The size of a page of the API: 25, at most 100. */
public final class Paging {

	private static final int USUAL = 25;

	private static final int MOST = 100;

	private Paging() {
	}

	/**
	 * @throws RuleViolated when more is asked than a page may hold
	 */
	public static int limit(@Nullable Integer asked) {
		if (asked == null) {
			return USUAL;
		}
		if (asked < 1 || asked > MOST) {
			throw new RuleViolated("limit", "route.limit", MOST);
		}
		return asked;
	}

}
