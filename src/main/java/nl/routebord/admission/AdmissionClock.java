package nl.routebord.admission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Embeddable;
import nl.routebord.kernel.Conflict;
import nl.routebord.terms.AdmissionTerm;
import nl.routebord.terms.UnfoldedTerm;
import nl.routebord.terms.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The last days of a request for admission: 6 weeks, at most 4 more after a notice
 * (R-ZP-02), and not while the parents supplement (R-ZP-07; days as in R-AWB-04).
 */
@Embeddable
class AdmissionClock {

	private LocalDate receivedOn;

	private @Nullable LocalDate extendedOn;

	private @Nullable LocalDate askedOn;

	private int suspendedDays;

	@SuppressWarnings("NullAway.Init")
	protected AdmissionClock() {
	}

	AdmissionClock(LocalDate receivedOn) {
		this.receivedOn = receivedOn;
	}

	void extend(LocalDate today) {
		if (extendedOn != null) {
			throw new Conflict("step.not-available");
		}
		this.extendedOn = today;
	}

	void suspend(LocalDate today) {
		if (askedOn != null) {
			throw new Conflict("step.not-available");
		}
		this.askedOn = today;
	}

	/** From the day after the question until the day of the answer. */
	void supplemented(LocalDate today) {
		if (askedOn == null) {
			throw new Conflict("step.not-available");
		}
		this.suspendedDays += (int) Math.max(0, ChronoUnit.DAYS.between(askedOn, today) - 1);
		this.askedOn = null;
	}

	/** The suspended days count on the unshifted end, which is shifted once. */
	private AdmissionTerm term() {
		return new AdmissionTerm(receivedOn.plusDays(suspendedDays), extendedOn != null);
	}

	UnfoldedTerm unfold(WorkingDays calendar) {
		return term().unfold(calendar);
	}

	LocalDate dueOn(WorkingDays calendar) {
		return term().dueDate(calendar);
	}

	/** R-ZP-03. */
	LocalDate placementFrom(WorkingDays calendar) {
		return term().temporaryPlacementFrom(calendar);
	}

	boolean isSuspended() {
		return askedOn != null;
	}

	boolean isExtended() {
		return extendedOn != null;
	}

	LocalDate receivedOn() {
		return receivedOn;
	}

}
