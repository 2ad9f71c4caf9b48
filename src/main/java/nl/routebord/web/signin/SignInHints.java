package nl.routebord.web.signin;

import java.util.List;
import nl.routebord.identity.Role;

/**
 * The people a visitor can be, where trying out is the purpose: only in the demo profile.
 */
public interface SignInHints {

	List<Hint> people();

	/** Parents and pupils, each with what is particular about them. */
	List<Relative> families();

	String password();

	/**
	 * A parent or pupil to sign in as.
	 *
	 * @param situation message key of what is particular
	 */
	record Relative(String username, String name, Role role, String situation) {
	}

	/** Somebody to sign in as. */
	record Hint(String username, String name, String organisationName, List<Role> roles) {
	}

}
