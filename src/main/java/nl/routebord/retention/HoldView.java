package nl.routebord.retention;

import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.identity.UnitId;

/** A legal hold that stands: nothing of the case is destroyed. */
public record HoldView(UUID id, String number, Reason reason, String text, UnitId unit, LocalDate setOn) {

	/** Why it is held. */
	public enum Reason {

		BEZWAAR, BEROEP, KLACHT, ONDERZOEK, ANDERS

	}

	@Override
	public String toString() {
		return "HoldView[" + id + "]";
	}

}
