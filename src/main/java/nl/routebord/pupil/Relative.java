package nl.routebord.pupil;

import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Role;

/**
 * Somebody who can read the file of a pupil on the family's page: a parent with gezag, or
 * the pupil.
 *
 * @param guardian the parent among the guardians; empty: the pupil
 * @param hasAccount whether an account is connected
 */
public record Relative(Optional<UUID> guardian, String name, boolean hasAccount) {

	public Role role() {
		return guardian.isPresent() ? Role.PARENT : Role.PUPIL;
	}

	@Override
	public String toString() {
		return "Relative[" + role() + "]";
	}

}
