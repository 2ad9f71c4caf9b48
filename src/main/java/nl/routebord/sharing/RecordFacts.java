package nl.routebord.sharing;

import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;

/**
 * What the policy needs to know of one record: its category and its one source.
 *
 * @param category exactly one
 * @param source the unit that stays controller of the record
 * @param sourceRole the role of that unit (decides on secrecy and on the swv-closed rule)
 * @param restricted processing restricted (AVG art. 18)
 */
public record RecordFacts(DataCategory category, UnitId source, Role sourceRole, boolean restricted) {

	public static RecordFacts of(DataCategory category, UnitId source, Role sourceRole) {
		return new RecordFacts(category, source, sourceRole, false);
	}

}
