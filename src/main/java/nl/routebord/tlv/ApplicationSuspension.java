package nl.routebord.tlv;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.routebord.terms.Suspension;

import org.jspecify.annotations.Nullable;

/**
 * A stretch in which the decision term stands still, as the application keeps it
 * (R-AWB-04 and R-AWB-06; Awb 4:15).
 */
@Embeddable
class ApplicationSuspension {

	@Enumerated(EnumType.STRING)
	private Suspension.Ground ground;

	@Enumerated(EnumType.STRING)
	private Suspension.Party party;

	private LocalDate invitation;

	private LocalDate lastDay;

	private @Nullable LocalDate completed;

	private String asked;

	@SuppressWarnings("NullAway.Init")
	protected ApplicationSuspension() {
	}

	/** An invitation to supplement (Awb 4:5). */
	ApplicationSuspension(LocalDate invitation, LocalDate lastDay, String asked) {
		this(Suspension.Ground.SUPPLEMENT, Suspension.Party.APPLICANT, invitation, lastDay, asked);
	}

	ApplicationSuspension(Suspension.Ground ground, Suspension.Party party, LocalDate from, LocalDate lastDay,
			String why) {
		this.ground = ground;
		this.party = party;
		this.invitation = from;
		this.lastDay = lastDay;
		this.asked = why;
	}

	void complete(LocalDate day) {
		this.completed = day;
	}

	boolean isOpen() {
		return completed == null;
	}

	/** Awb 4:15 lid 1: the school is to supplement. */
	boolean isInvitation() {
		return ground == Suspension.Ground.SUPPLEMENT;
	}

	/** Whether the clock stands still for another reason than a supplement. */
	boolean holdsOn(LocalDate day) {
		return !isInvitation() && isOpen() && !day.isAfter(lastDay);
	}

	LocalDate invited() {
		return invitation;
	}

	LocalDate lastDay() {
		return lastDay;
	}

	@Nullable LocalDate completed() {
		return completed;
	}

	String asked() {
		return asked;
	}

	Suspension asTerm() {
		return new Suspension(ground, party, invitation, completed, lastDay);
	}

	/**
	 * @param told whether the reader may know why
	 */
	SuspensionView view(boolean told) {
		return new SuspensionView(ground, party, invitation, lastDay, completed, told ? asked : "");
	}

}
