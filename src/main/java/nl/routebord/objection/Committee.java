package nl.routebord.objection;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What the Landelijke Bezwaaradviescommissie was asked, whom it heard and what it advised
 * (R-BZ-04).
 */
@Embeddable
class Committee {

	@Column(name = "lbt_asked_on")
	private @Nullable LocalDate askedOn;

	@Column(name = "lbt_dossier")
	private @Nullable String dossier;

	@Embedded
	private @Nullable Hearing hearing;

	@Embedded
	private @Nullable LbtAdvice advice;

	void asked(String with, LocalDate today) {
		Faults faults = new Faults();
		ObjectionRules.require(faults, "dossier", with);
		faults.throwIfAny();
		this.askedOn = today;
		this.dossier = with;
	}

	/** Sent once more as it was. */
	boolean isAsked(String with, LocalDate today) {
		return today.equals(askedOn) && with.equals(dossier);
	}

	void heard(Hearing held, LocalDate receivedOn, LocalDate today) {
		if (hearing != null) {
			throw notAvailable();
		}
		held.check(receivedOn, today);
		this.hearing = held;
	}

	void advised(LbtAdvice given, LocalDate today) {
		if (hearing == null || askedOn == null) {
			throw notAvailable();
		}
		given.check(askedOn, today);
		this.advice = given;
	}

	/**
	 * Giving in fully is a ground to hear nobody, if nobody else is harmed by it (Awb 7:3
	 * e).
	 */
	void passedOver(String unharmed) {
		if (hearing == null) {
			this.hearing = new Hearing(null, null, null, HearingWaiver.FULLY_GIVEN_IN, unharmed);
		}
	}

	private static Conflict notAvailable() {
		return new Conflict("step.not-available");
	}

	@Nullable LocalDate askedOn() {
		return askedOn;
	}

	@Nullable String dossier() {
		return dossier;
	}

	Optional<Hearing> hearing() {
		return Optional.ofNullable(hearing);
	}

	Optional<LbtAdvice> advice() {
		return Optional.ofNullable(advice);
	}

}
