package nl.routebord.identity;

/** A unit of an organisation; it does the work of one role. */
public record UnitView(UnitId id, OrganisationId organisation, String organisationName, OrganisationKind kind,
		String name, Role role) {
}
