package nl.routebord.pupil;

import java.util.UUID;

/** Who cares for a pupil, with gezag or without. */
public record CarerView(UUID id, String name, boolean hasAuthority) {

	@Override
	public String toString() {
		return "CarerView[" + id + "]";
	}

}
