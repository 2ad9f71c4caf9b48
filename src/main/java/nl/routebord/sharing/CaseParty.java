package nl.routebord.sharing;

import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;

/** A unit in a case, with what it is to that case. */
public record CaseParty(UnitId unit, Role role, OrganisationId organisation, RelationKind relation) {
}
