package nl.routebord.web.signin;

import nl.routebord.identity.ChangePassword;

/**
 * What a person types to get another password. Never shown again, so no text comes back.
 */
record PasswordForm(String current, String chosen) {

	PasswordForm {
		current = (current != null) ? current : "";
		chosen = (chosen != null) ? chosen : "";
	}

	static PasswordForm empty() {
		return new PasswordForm("", "");
	}

	ChangePassword toCommand() {
		return new ChangePassword(current, chosen);
	}

	@Override
	public String toString() {
		return "PasswordForm[]";
	}

}
