package nl.routebord.objection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/** The decision on an objection, its letter, and the appeal against it (R-BZ-08). */
@Embeddable
class Conclusion {

	@Embedded
	private @Nullable Verdict verdict;

	private @Nullable UUID letter;

	private @Nullable LocalDate issuedOn;

	@Embedded
	private @Nullable Appeal appeal;

	void decided(Verdict taken, LocalDate appealUntil) {
		this.verdict = taken;
		this.appeal = Appeal.possible(appealUntil);
	}

	void issued(UUID document, LocalDate today) {
		this.letter = document;
		this.issuedOn = today;
	}

	/** Whether it is in time is for the court. */
	void appealed(@Nullable LocalDate on, @Nullable LocalDate decidedOn, LocalDate today) {
		if (appeal == null || appeal.appealedOn() != null) {
			throw new Conflict("step.not-available");
		}
		new Faults()
			.addIf(on == null || on.isAfter(today) || on.isBefore(decidedOn), "appealedOn",
					"objection.fault.appealed-on")
			.throwIfAny();
		this.appeal = new Appeal(appeal.until(), on, null, null);
	}

	void appealEnded(@Nullable AppealOutcome outcome, LocalDate today) {
		if (appeal == null || !appeal.isOpen()) {
			throw new Conflict("step.not-available");
		}
		new Faults().addIf(outcome == null, "appealOutcome", "objection.fault.appeal-outcome").throwIfAny();
		this.appeal = new Appeal(appeal.until(), appeal.appealedOn(), today, outcome);
	}

	boolean isIssued() {
		return issuedOn != null;
	}

	boolean isBeforeCourt() {
		return appeal != null && appeal.isOpen();
	}

	Optional<Verdict> verdict() {
		return Optional.ofNullable(verdict);
	}

	Optional<UUID> letter() {
		return Optional.ofNullable(letter);
	}

	Optional<Appeal> appeal() {
		return Optional.ofNullable(appeal);
	}

}
