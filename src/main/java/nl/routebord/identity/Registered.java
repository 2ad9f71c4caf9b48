package nl.routebord.identity;

/** What registering an organisation did. */
public record Registered(OrganisationId id, Result result) {

	public enum Result {

		ADDED, CHANGED, UNCHANGED

	}

}
