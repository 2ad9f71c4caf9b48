package nl.routebord.identity;

/**
 * Who acts: one person for one unit in one role, or the system.
 *
 * @param user the person; for the system a fixed id
 * @param unit the unit acted for
 * @param organisation the organisation of that unit
 * @param role the one active role of the session
 * @param reason for the system: the process or job that acts; else empty
 */
public record Actor(UserId user, UnitId unit, OrganisationId organisation, Role role, String reason) {

	private static final java.util.UUID SYSTEM = new java.util.UUID(0, 0);

	public static Actor person(UserId user, UnitId unit, OrganisationId organisation, Role role) {
		return new Actor(user, unit, organisation, role, "");
	}

	/**
	 * The system with its own rights: it takes the steps that follow from a person's act
	 * and can read nothing for anybody.
	 */
	public static Actor system(String reason) {
		return new Actor(new UserId(SYSTEM), new UnitId(SYSTEM), new OrganisationId(SYSTEM), Role.SYSTEM, reason);
	}

	public boolean isSystem() {
		return role == Role.SYSTEM;
	}

}
