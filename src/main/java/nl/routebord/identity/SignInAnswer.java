package nl.routebord.identity;

import java.util.Optional;

/**
 * The answer to a name and a password. It is the same for a wrong password, an unknown
 * name and a disabled account.
 *
 * @param user who it is, when it is right
 * @param later too many wrong answers from here or for this name: try again later
 */
public record SignInAnswer(Optional<UserId> user, boolean later) {

	static SignInAnswer right(UserId user) {
		return new SignInAnswer(Optional.of(user), false);
	}

	static SignInAnswer wrong() {
		return new SignInAnswer(Optional.empty(), false);
	}

	static SignInAnswer tryLater() {
		return new SignInAnswer(Optional.empty(), true);
	}

}
