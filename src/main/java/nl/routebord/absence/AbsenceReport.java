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
 * @param lesson how long a lesson is by which its hours were counted
 * @param form sealed: what a person wrote
 * @param attempt how often something of it was sent
 * @param answered the last answer to that sending which was heard
 * @param change the last since it was sent
 */
record AbsenceReport(UUID id, long version, UUID pupil, OrganisationId school, UnitId unit, DueReport what,
		boolean byHand, int lesson, LocalDate sendBy, ReportState state, String form, Optional<UnitId> receiver,
		int attempt, int answered, List<RegisterFault> faults, @Nullable CloseReason closeReason,
		@Nullable CloseExplanation closeExplanation, String contact, Optional<UUID> caseFile,
		Optional<LocalDate> sentOn, Optional<ReportChange> change) {

	/**
	 * What an answer makes of it. Only a later answer to the last sending is heard, so
	 * that it makes no difference how often or in which order they come.
	 */
	AbsenceReport after(RegisterAnswer answer) {
		if (answer.attempt() != this.attempt || answer.sequence() <= this.answered) {
			return this;
		}
		Optional<ReportChange> heard = this.change.map((one) -> one.heard(answer.state()));
		if (this.state == ReportState.WITHDRAWN || isTold() && heard.isPresent() && !answer.state().isAnswer()) {
			return with(this.what, this.state, this.form, this.receiver, this.attempt, answer.sequence(),
					answer.faults(), heard);
		}
		return new AbsenceReport(this.id, this.version, this.pupil, this.school, this.unit, this.what, this.byHand,
				this.lesson, this.sendBy, answer.state(), this.form, this.receiver, this.attempt, answer.sequence(),
				answer.faults(), answer.closeReason(), answer.closeExplanation(), answer.contact(), this.caseFile,
				this.sentOn, heard);
	}

	/** Sent, or sent again when it was rejected. */
	AbsenceReport sent(DueReport checked, String sealedForm, Optional<UnitId> to, LocalDate today) {
		if (!this.state.isForSchool()) {
			throw new Conflict("step.not-available");
		}
		return new AbsenceReport(this.id, this.version, this.pupil, this.school, this.unit, checked, this.byHand,
				this.lesson, this.sendBy, ReportState.SENT, sealedForm, to, this.attempt + 1, 0, List.of(), null, null,
				"", this.caseFile, Optional.of(today), Optional.empty());
	}

	/** With other days; who knows of it reads it so from now on. */
	AbsenceReport corrected(DueReport left, String sealedForm, LocalDate today) {
		if (!isTold() && this.state != ReportState.SENT) {
			throw new Conflict("step.not-available");
		}
		return with(left, this.state, sealedForm, this.receiver, this.attempt + 1, 0, List.of(),
				Optional.of(ReportChange.correction(today)));
	}

	/** Taken back; what the register rejected it need not hear of. */
	AbsenceReport withdrawn(WithdrawalReason reason, LocalDate today) {
		if (this.state == ReportState.PREPARED || this.state == ReportState.WITHDRAWN) {
			throw new Conflict("step.not-available");
		}
		boolean known = this.state != ReportState.REJECTED;
		return with(this.what, ReportState.WITHDRAWN, this.form, told(), this.attempt + (known ? 1 : 0), 0, List.of(),
				Optional.of(ReportChange.withdrawal(reason,
						known ? ReportChange.State.SENT : ReportChange.State.ACCEPTED, today)));
	}

	AbsenceReport in(UUID other) {
		return new AbsenceReport(this.id, this.version, this.pupil, this.school, this.unit, this.what, this.byHand,
				this.lesson, this.sendBy, this.state, this.form, this.receiver, this.attempt, this.answered,
				this.faults, this.closeReason, this.closeExplanation, this.contact, Optional.of(other), this.sentOn,
				this.change);
	}

	private AbsenceReport with(DueReport about, ReportState next, String sealedForm, Optional<UnitId> to, int sending,
			int heard, List<RegisterFault> wrong, Optional<ReportChange> changed) {
		return new AbsenceReport(this.id, this.version, this.pupil, this.school, this.unit, about, this.byHand,
				this.lesson, this.sendBy, next, sealedForm, to, sending, heard, wrong, this.closeReason,
				this.closeExplanation, this.contact, this.caseFile, this.sentOn, changed);
	}

	/** Whether the register has still to hear of it. */
	boolean isUnderWay() {
		return this.state == ReportState.SENT
				|| this.change.filter((one) -> one.state() == ReportChange.State.SENT).isPresent();
	}

	/** The register still has what was sent before: the message is to be sent again. */
	boolean isChangeRefused() {
		return this.change.filter((one) -> one.state() == ReportChange.State.REJECTED).isPresent();
	}

	/** The same withdrawal once more. */
	AbsenceReport withdrawnAgain(LocalDate today) {
		WithdrawalReason why = this.change.map(ReportChange::reason).orElseThrow();
		return with(this.what, this.state, this.form, this.receiver, this.attempt + 1, 0, List.of(),
				Optional.of(ReportChange.withdrawal(why, ReportChange.State.SENT, today)));
	}

	private boolean isTold() {
		return this.state.isTold();
	}

	/** Who besides the school may know of it. */
	Optional<UnitId> told() {
		return this.receiver.filter((unit) -> isTold());
	}

	Place place() {
		return new Place("absence_report", "form_sealed", this.id, this.unit);
	}

	@Override
	public String toString() {
		return "AbsenceReport[" + this.id + "]";
	}

}
