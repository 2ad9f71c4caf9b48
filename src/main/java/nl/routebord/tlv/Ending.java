package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/** When and why the swv was done with an application. */
@Embeddable
class Ending {

	private static final int LONGEST_NAME = 200;

	private @Nullable LocalDate endedOn;

	private @Nullable String endReason;

	private @Nullable UUID notProcessedBy;

	private @Nullable String forwardedTo;

	/** Not ended yet. */
	protected Ending() {
	}

	private Ending(String reason, LocalDate today) {
		this.endReason = reason;
		this.endedOn = today;
	}

	static Ending of(String reason, LocalDate today) {
		return new Ending(reason, today);
	}

	/** Awb 4:5: a person decided not to process it. */
	static Ending notProcessed(String reason, Actor decider, LocalDate today) {
		Ending ending = new Ending(reason, today);
		ending.notProcessedBy = decider.user().value();
		return ending;
	}

	/**
	 * R-COMP-04: for another swv.
	 * @param to code or name; empty where it is not sent on
	 * @param forum of this swv
	 */
	static Ending notCompetent(boolean forwarded, String to, String reason, Optional<Forum> forum, LocalDate today) {
		boolean itself = forum.filter((own) -> to.endsWith("(" + own.swvCode() + ")")).isPresent();
		Faults faults = ContentRules.limit(new Faults(), "forwardedTo", to, LONGEST_NAME);
		ContentRules.limit(faults, "reason", reason, ContentRules.LONGEST_TEXT)
			.addIf(forwarded && to.isBlank(), "forwardedTo", "tlv.fault.forwarded-to")
			.addIf(forwarded && itself, "forwardedTo", "tlv.fault.forwarded-itself")
			.addIf(reason.isBlank(), "reason", "tlv.fault.not-competent-reason")
			.throwIfAny();
		Ending ending = new Ending(reason, today);
		ending.forwardedTo = forwarded ? to : null;
		return ending;
	}

	Optional<LocalDate> on() {
		return Optional.ofNullable(endedOn);
	}

	/** Of what was sent on, also where to. */
	String reason() {
		return (forwardedTo == null) ? why() : forwardedTo + "\n" + why();
	}

	String why() {
		return (endReason != null) ? endReason : "";
	}

	/** By name and code; empty where it was not sent on. */
	String forwardedTo() {
		return (forwardedTo != null) ? forwardedTo : "";
	}

	/** Of what a person decided not to process. */
	Optional<UserId> notProcessedBy() {
		return Optional.ofNullable(notProcessedBy).map(UserId::new);
	}

}
