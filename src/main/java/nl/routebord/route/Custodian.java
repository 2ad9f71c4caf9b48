package nl.routebord.route;

import java.util.UUID;

/** A parent or guardian with gezag, for who writes down whether it agrees. */
public record Custodian(UUID id, String name) {

	@Override
	public String toString() {
		return "Custodian[" + id + "]";
	}

}
