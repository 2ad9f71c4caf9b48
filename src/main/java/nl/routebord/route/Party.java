package nl.routebord.route;

import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.RelationKind;

/** A unit in a case, by name. */
public record Party(UnitId unit, Role role, String unitName, String organisation, RelationKind relation) {
}
