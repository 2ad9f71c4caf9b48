package nl.routebord.identity;

/** A new account with the password for its first sign-in, shown once. */
public record OpenedAccount(UserId id, String temporaryPassword) {

	@Override
	public String toString() {
		return "OpenedAccount[" + id + "]";
	}

}
