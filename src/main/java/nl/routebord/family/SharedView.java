package nl.routebord.family;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routebord.consent.ConsentView;
import nl.routebord.grant.GrantView;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;

/**
 * What of a file is shared with whom, on which ground.
 *
 * @param byTask who may read which data because the law gave it the work
 * @param grants what units let each other read beside that
 * @param consents that were asked of the family
 * @param parents whom a youth from 16 may let read along; else empty
 */
public record SharedView(String number, String pupil, Map<DataGroup, Set<UnitId>> byTask, List<GrantView> grants,
		List<AskedConsent> consents, List<ReadingParent> parents, Map<UnitId, UnitView> units) {

	/**
	 * A question to the family.
	 *
	 * @param mayAnswer whether this reader can say yes or no now
	 * @param mayWithdraw whether this reader can take it back
	 */
	public record AskedConsent(ConsentView consent, boolean mayAnswer, boolean mayWithdraw) {
	}

	/** A parent with gezag, or who had it until the pupil was 18. */
	public record ReadingParent(UUID guardian, String name) {

		@Override
		public String toString() {
			return "ReadingParent[" + guardian + "]";
		}

	}

	@Override
	public String toString() {
		return "SharedView[" + number + "]";
	}

}
