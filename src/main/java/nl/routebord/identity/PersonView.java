package nl.routebord.identity;

/** A member of staff by name. */
public record PersonView(UserId id, String name, UnitId unit, Role role) {
}
