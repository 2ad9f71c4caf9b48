package nl.routebord.identity;

/**
 * A person at work: the actor, with the words to show who that is.
 *
 * @param roles how many roles the person could take today
 * @param passwordDue an own password has to be chosen before anything else
 * @param proposals how many appointments wait for the person's approval
 */
public record SignedIn(Actor actor, AppointmentId appointment, String personName, String unitName,
		String organisationName, int roles, boolean passwordDue, int proposals) {
}
