package nl.routebord.identity;

/** A person chooses another password. */
public record ChangePassword(String current, String chosen) {

	@Override
	public String toString() {
		return "ChangePassword[]";
	}

}
