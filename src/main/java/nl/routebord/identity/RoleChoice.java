package nl.routebord.identity;

/** A role that a person can take: one of the appointments of today. */
public record RoleChoice(AppointmentId appointment, Role role, String unitName, String organisationName) {
}
