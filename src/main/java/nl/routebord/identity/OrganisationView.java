package nl.routebord.identity;

import java.util.Optional;

/**
 * An organisation as others may know it.
 *
 * @param code BRIN with location number, swv code, board number, municipality code …
 * @param parent the school board of a school location
 * @param swv the (v)o swv that a school location belongs to
 */
public record OrganisationView(OrganisationId id, OrganisationKind kind, String code, String name, String place,
		Optional<OrganisationId> parent, Optional<OrganisationId> swv) {
}
