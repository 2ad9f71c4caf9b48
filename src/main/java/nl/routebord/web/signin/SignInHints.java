package nl.routebord.web.signin;

import java.util.List;
import nl.routebord.identity.Role;

/**
 * The people a visitor can be, where trying out is the purpose: only in the demo profile.
 */
public interface SignInHints {

	List<Hint> people();

	String password();

	/** Somebody to sign in as. */
	record Hint(String username, String name, String organisationName, List<Role> roles) {
	}

}
