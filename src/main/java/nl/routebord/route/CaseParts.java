package nl.routebord.route;

import java.util.Collection;
import java.util.List;
import nl.routebord.identity.Actor;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CutRecord;
import nl.routebord.sharing.DataCategory;

/**
 * What another module adds to the page of a case: its terms, and the subjects of its own
 * to go on to. Route knows of none of them, so each module brings its part.
 */
public interface CaseParts {

	/**
	 * @param shown gets the categories that the part holds, for the one line in the log
	 */
	Part of(CaseFacts facts, Actor actor, Collection<DataCategory> shown);

	/** Cut to what the reader may see. */
	record Part(List<CaseTerm> terms, List<Related> related, List<CutRecord> cut) {

		public static final Part NONE = new Part(List.of(), List.of());

		public Part(List<CaseTerm> terms, List<Related> related) {
			this(terms, related, List.of());
		}

		/** What it may still find is its own; how that stands now is not for it. */
		List<Related> ofWhoLeft() {
			return related.stream().map((one) -> new Related(one.number(), "route.related.left")).toList();
		}

	}

	/**
	 * A subject with a number and a page of its own.
	 *
	 * @param status message key of how it stands
	 */
	record Related(String number, String status) {
	}

}
