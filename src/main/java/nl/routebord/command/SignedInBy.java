package nl.routebord.command;

import java.util.Optional;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.SignInDesk;
import nl.routebord.identity.SignedIn;

/** Who gives a command for a person: as in the pages, by name and password. */
final class SignedInBy {

	/** The variable of the environment that holds it. */
	static final String PASSWORD = "ROUTEBORD_PASSWORD";

	private SignedInBy() {
	}

	/** In that role; nobody when the password is to be changed first. */
	static Optional<Actor> password(String username, String password, Role role, SignInDesk signIn) {
		return signIn.verify(username, password, "command")
			.user()
			.flatMap((person) -> signIn.choices(person)
				.stream()
				.filter((choice) -> choice.role() == role)
				.findFirst()
				.flatMap((choice) -> signIn.resolve(person, choice.appointment())))
			.filter((signedIn) -> !signedIn.passwordDue())
			.map(SignedIn::actor);
	}

}
