package nl.routebord.family;

import java.util.UUID;
import nl.routebord.identity.Role;
import org.jspecify.annotations.Nullable;

/** A code that was given to somebody and still stands. */
record Invitation(UUID id, UUID caseFile, UUID pupil, Role role, @Nullable UUID guardian, String name,
		byte[] proofHash) {

	@Override
	public String toString() {
		return "Invitation[" + id + "]";
	}

}
