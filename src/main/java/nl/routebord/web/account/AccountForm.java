package nl.routebord.web.account;

import nl.routebord.identity.AccountView;
import nl.routebord.identity.OpenAccount;
import org.jspecify.annotations.Nullable;

/** What an administrator types about an account. */
record AccountForm(String username, String name, String mail, String phone, @Nullable Long version) {

	AccountForm {
		username = (username != null) ? username : "";
		name = (name != null) ? name : "";
		mail = (mail != null) ? mail : "";
		phone = (phone != null) ? phone : "";
	}

	static AccountForm empty() {
		return new AccountForm("", "", "", "", null);
	}

	static AccountForm of(AccountView account) {
		return new AccountForm(account.username(), account.name(), account.mail(), account.phone(), account.version());
	}

	OpenAccount toCommand() {
		return new OpenAccount(username, name, mail);
	}

}
