package nl.routebord.route;

import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

/**
 * Who directs a case: exactly one (domain.md 3.1). A colleague of the unit stands in for
 * the person.
 */
public record Director(UnitId unit, UserId person) {

}
