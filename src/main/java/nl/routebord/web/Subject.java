package nl.routebord.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import nl.routebord.identity.UserId;

/**
 * The person that a way of signing in has verified. All that a session remembers of it is
 * an id; in which role the person acts is asked of {@code identity} at every request.
 */
public record Subject(UUID user) implements Principal, Serializable {

	public UserId userId() {
		return new UserId(user);
	}

	@Override
	public String getName() {
		return user.toString();
	}

}
