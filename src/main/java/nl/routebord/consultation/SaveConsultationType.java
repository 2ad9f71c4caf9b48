package nl.routebord.consultation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * A new casusoverleg type, or the next version of one.
 *
 * @param follows the version that it changes; null for a new type
 */
public record SaveConsultationType(UUID request, @Nullable UUID follows, @Nullable OrganisationId swv, boolean standard,
		String name, String purpose, Map<Role, String> participants, Set<DataCategory> categories) {

	private static final int LONGEST = 200;

	/**
	 * What belongs to one unit alone is never the subject of an overleg (privacy.md B.5).
	 */
	private static final Set<DataCategory> NEVER = Set.of(DataCategory.PGN_BSN, DataCategory.NOTE_INTERNAL,
			DataCategory.LPA_ENF, DataCategory.ACCESS_LOG);

	Faults check() {
		return new Faults().addIf(name.isBlank() || name.length() > LONGEST, "name", "consultation.type.fault.name")
			.addIf(!purpose.matches("D[1-9]"), "purpose", "consultation.type.fault.purpose")
			.addIf(participants.isEmpty(), "tasks", "consultation.type.fault.participants")
			.addIf(participants.values().stream().anyMatch((task) -> task.isBlank() || task.length() > LONGEST),
					"tasks", "consultation.type.fault.task")
			.addIf(categories.isEmpty(), "categories", "consultation.type.fault.categories")
			.addIf(categories.stream().anyMatch(NEVER::contains), "categories", "consultation.type.fault.never");
	}

}
