package nl.routebord.emergency;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.kernel.Faults;
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

	static final int MOST_DAYS = 30;

	static final int LONGEST_REASON = 2000;

	public OpenTicket {
		reason = reason.strip();
	}

	/** What does not hold of it on this day; it may run thirty days. */
	public Faults faults(LocalDate today) {
		LocalDate last = Objects.requireNonNullElse(until, LocalDate.MIN);
		return new Faults().addIf(ground == null, "ground", "ticket.ground")
			.addIf(reason.length() > LONGEST_REASON, "reason", "ticket.reason", LONGEST_REASON)
			.addIf(last.isBefore(today) || last.isAfter(today.plusDays(MOST_DAYS)), "until", "ticket.until", MOST_DAYS);
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
