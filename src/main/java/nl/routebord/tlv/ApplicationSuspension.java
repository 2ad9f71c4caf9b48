package nl.routebord.tlv;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import nl.routebord.terms.Suspension;

import org.jspecify.annotations.Nullable;

/** One invitation to supplement, as the application keeps it (R-AWB-04). */
@Embeddable
class ApplicationSuspension {

	private LocalDate invitation;

	private LocalDate lastDay;

	private @Nullable LocalDate completed;

	private String asked;

	@SuppressWarnings("NullAway.Init")
	protected ApplicationSuspension() {
	}

	ApplicationSuspension(LocalDate invitation, LocalDate lastDay, String asked) {
		this.invitation = invitation;
		this.lastDay = lastDay;
		this.asked = asked;
	}

	void complete(LocalDate day) {
		this.completed = day;
	}

	boolean isOpen() {
		return completed == null;
	}

	LocalDate invitation() {
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
		return new Suspension(Suspension.Ground.SUPPLEMENT, Suspension.Party.APPLICANT, invitation, completed, lastDay);
	}

}
