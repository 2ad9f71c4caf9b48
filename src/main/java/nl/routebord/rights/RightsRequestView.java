package nl.routebord.rights;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UnitId;

/**
 * A request, for who sent it and for the unit that answers.
 *
 * @param way how it came, and how it is known who asks: {@link EnterRequest.Way} and
 * {@link EnterRequest.Identity}, or by the account of a parent or pupil
 * @param granted empty while it is not answered
 */
public record RightsRequestView(UUID id, Right right, AskedBy asker, String way, String identity, UnitId unit,
		String text, LocalDate receivedOn, LocalDate dueOn, Optional<Extension> extension,
		Optional<LocalDate> answeredOn, Optional<Boolean> granted, String answer, Optional<Refusal> ground,
		Optional<Recourse> recourse) {

	/** Told within the first month (AVG 12 lid 3). */
	public record Extension(LocalDate on, String reason) {
	}

	/** Where to go until when, for who does not agree. */
	public record Recourse(Remedy remedy, LocalDate until) {
	}

	public boolean isOpen() {
		return answeredOn.isEmpty();
	}

	@Override
	public String toString() {
		return "RightsRequestView[" + id + "]";
	}

}
