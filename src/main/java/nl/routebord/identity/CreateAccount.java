package nl.routebord.identity;

/**
 * A new account.
 *
 * @param rawPassword chosen by the person, or temporary and to be changed at once
 * @param temporary the person has to choose an own password at the first sign-in
 */
public record CreateAccount(String username, String name, String mail, String rawPassword, boolean temporary) {

	@Override
	public String toString() {
		return "CreateAccount[" + username + "]";
	}

}
