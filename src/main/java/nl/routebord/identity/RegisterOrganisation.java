package nl.routebord.identity;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as a register gives it.
 *
 * @param parent the school board of a school location
 * @param swv the swv a school location belongs to
 */
public record RegisterOrganisation(OrganisationKind kind, String code, String name, String place,
		@Nullable OrganisationId parent, @Nullable OrganisationId swv) {
}
