package nl.routebord.sharing;

import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the policy needs to know of one record: its category and its one source.
 *
 * @param category exactly one
 * @param source the unit that stays controller of the record
 * @param sourceRole the role of that unit (decides on secrecy and on the swv-closed rule)
 * @param restricted processing restricted (AVG art. 18)
 * @param id of the record; null when any record of this kind is meant
 */
public record RecordFacts(DataCategory category, UnitId source, Role sourceRole, boolean restricted,
		@Nullable UUID id) {

	public static RecordFacts of(DataCategory category, UnitId source, Role sourceRole) {
		return new RecordFacts(category, source, sourceRole, false, null);
	}

	public static RecordFacts of(DataCategory category, UnitId source, Role sourceRole, UUID id) {
		return new RecordFacts(category, source, sourceRole, false, id);
	}

}
