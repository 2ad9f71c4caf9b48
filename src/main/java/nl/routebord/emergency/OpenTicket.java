package nl.routebord.emergency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A data protection officer opens an inquiry into one case.
 *
 * @param request the form; sent twice it opens once
 * @param ground null: none was chosen
 * @param reason what the inquiry is about; may be empty
 * @param until the last day; null: none was typed
 */
public record OpenTicket(UUID request, @Nullable Ground ground, String reason, @Nullable LocalDate until) {

	public OpenTicket {
		reason = reason.strip();
	}

	/** Why an officer looks (AVG 38, 39). */
	public enum Ground {

		INZAGEVERZOEK, DATALEK, KLACHT, TOEZICHT

	}

	@Override
	public String toString() {
		return "OpenTicket[" + request + "]";
	}

}
