package nl.routebord.sharing;

import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
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
 * @param about the record that this one corrects: what holds of that one by name holds of
 * this one
 * @param swv of what one swv decides, which no other swv reads; null: of none
 */
public record RecordFacts(DataCategory category, UnitId source, Role sourceRole, boolean restricted, @Nullable UUID id,
		@Nullable UUID about, @Nullable OrganisationId swv) {

	public RecordFacts(DataCategory category, UnitId source, Role sourceRole, boolean restricted, @Nullable UUID id) {
		this(category, source, sourceRole, restricted, id, null, null);
	}

	public static RecordFacts of(DataCategory category, UnitId source, Role sourceRole) {
		return new RecordFacts(category, source, sourceRole, false, null);
	}

	public static RecordFacts of(DataCategory category, UnitId source, Role sourceRole, UUID id) {
		return new RecordFacts(category, source, sourceRole, false, id);
	}

	/** The same, beside another record; null: none. */
	public RecordFacts about(@Nullable UUID other) {
		return new RecordFacts(category, source, sourceRole, restricted, id, other, swv);
	}

	/** The same, of one swv. */
	public RecordFacts decidedBy(@Nullable OrganisationId decider) {
		return new RecordFacts(category, source, sourceRole, restricted, id, about, decider);
	}

	boolean isOfAnotherSwv(Reader reader) {
		return swv != null && reader.role().isSwv() && !swv.equals(reader.organisation());
	}

	/** Any record of the same kind from the same source. */
	public RecordFacts ofItsKind() {
		return new RecordFacts(category, source, sourceRole, restricted, null, null, swv);
	}

	/** Whether it is meant by one of these ids, itself or by what it stands beside. */
	public boolean isAmong(Set<UUID> records) {
		return id != null && records.contains(id) || about != null && records.contains(about);
	}

}
