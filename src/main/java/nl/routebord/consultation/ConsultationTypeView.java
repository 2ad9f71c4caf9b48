package nl.routebord.consultation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * A version of a casusoverleg type (modelconvenant, annex 3).
 *
 * @param id of this version
 * @param type the same for all its versions
 * @param swv null: for every swv
 * @param standard proposed when partners are asked
 * @param participants the kinds of unit, each with its statutory task
 */
public record ConsultationTypeView(UUID id, UUID type, int version, @Nullable OrganisationId swv, boolean standard,
		String name, String purpose, Map<Role, String> participants, Set<DataCategory> categories) {
}
