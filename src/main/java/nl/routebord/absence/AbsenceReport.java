package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.vault.Place;

import org.jspecify.annotations.Nullable;

/**
 * A report of absence and how it stands.
 *
 * @param byHand whether a person at school thought of it; else it followed from what was
 * registered
 * @param form sealed: what a person wrote
 * @param attempt how often it was sent
 * @param answered the last answer to that sending which was heard
 */
record AbsenceReport(UUID id, long version, UUID pupil, OrganisationId school, UnitId unit, DueReport what,
		boolean byHand, LocalDate sendBy, ReportState state, String form, Optional<UnitId> receiver, int attempt,
		int answered, List<RegisterFault> faults, @Nullable CloseReason closeReason,
		@Nullable CloseExplanation closeExplanation, String contact, Optional<UUID> caseFile,
		Optional<LocalDate> sentOn) {

	/**
	 * What an answer makes of it. Only a later answer to the last sending is heard, so
	 * that it makes no difference how often or in which order they come.
	 */
	AbsenceReport after(RegisterAnswer answer) {
		if (answer.attempt() != this.attempt || answer.sequence() <= this.answered) {
			return this;
		}
		return new AbsenceReport(this.id, this.version, this.pupil, this.school, this.unit, this.what, this.byHand,
				this.sendBy, answer.state(), this.form, this.receiver, this.attempt, answer.sequence(), answer.faults(),
				answer.closeReason(), answer.closeExplanation(), answer.contact(), this.caseFile, this.sentOn);
	}

	/** Sent, or sent again when it was rejected. */
	AbsenceReport sent(String sealedForm, Optional<UnitId> to, LocalDate today) {
		if (!this.state.isForSchool()) {
			throw new Conflict("step.not-available");
		}
		return new AbsenceReport(this.id, this.version, this.pupil, this.school, this.unit, this.what, this.byHand,
				this.sendBy, ReportState.SENT, sealedForm, to, this.attempt + 1, 0, List.of(), null, null, "",
				this.caseFile, Optional.of(today));
	}

	AbsenceReport in(UUID other) {
		return new AbsenceReport(this.id, this.version, this.pupil, this.school, this.unit, this.what, this.byHand,
				this.sendBy, this.state, this.form, this.receiver, this.attempt, this.answered, this.faults,
				this.closeReason, this.closeExplanation, this.contact, Optional.of(other), this.sentOn);
	}

	/** Who besides the school may know of it. */
	Optional<UnitId> told() {
		return this.receiver.filter((unit) -> this.state.isTold());
	}

	Place place() {
		return new Place("absence_report", "form_sealed", this.id, this.unit);
	}

	@Override
	public String toString() {
		return "AbsenceReport[" + this.id + "]";
	}

}
