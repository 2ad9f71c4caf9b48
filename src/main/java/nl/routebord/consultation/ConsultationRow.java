package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.route.CaseFileId;

/**
 * A consultation in a list of those that a unit asked or was asked in.
 *
 * @param byMe whether the reader's unit asked
 * @param viewOn when the reader's unit gave its view; empty when it owes one, or asked
 */
public record ConsultationRow(UUID id, CaseFileId caseFile, String number, String pupil, boolean byMe,
		LocalDate askedOn, LocalDate viewsDueOn, ConsultationStep step, Optional<LocalDate> viewOn) {

	/** The reader's unit still has to say something. */
	public boolean owed() {
		return !byMe && step == ConsultationStep.VIEWS && viewOn.isEmpty();
	}

	@Override
	public String toString() {
		return "ConsultationRow[" + number + "]";
	}

}
