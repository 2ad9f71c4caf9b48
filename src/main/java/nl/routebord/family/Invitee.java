package nl.routebord.family;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Role;

/**
 * Somebody of the family who can have an account, and how that stands.
 *
 * @param guardian the parent; empty: the pupil
 * @param codeUntil a code was given and stands until then
 */
public record Invitee(Role role, Optional<UUID> guardian, String name, boolean hasAccount,
		Optional<Instant> codeUntil) {

	@Override
	public String toString() {
		return "Invitee[" + role + "]";
	}

}
