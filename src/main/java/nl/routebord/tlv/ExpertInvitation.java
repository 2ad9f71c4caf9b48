package nl.routebord.tlv;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.routebord.expert.Invitation;
import nl.routebord.expert.RefusalReason;
import nl.routebord.kernel.Conflict;

import org.jspecify.annotations.Nullable;

/** Asked, and what the expert answered. An answer stands. */
@Embeddable
class ExpertInvitation {

	@Enumerated(EnumType.STRING)
	@Column(name = "invitation")
	private Invitation standing;

	private @Nullable LocalDate invitedOn;

	private @Nullable LocalDate answeredOn;

	@Enumerated(EnumType.STRING)
	private @Nullable RefusalReason refusal;

	private @Nullable LocalDate replacedOn;

	@SuppressWarnings("NullAway.Init")
	protected ExpertInvitation() {
	}

	private ExpertInvitation(Invitation standing, LocalDate today) {
		this.standing = standing;
		this.invitedOn = today;
	}

	static ExpertInvitation sent(LocalDate today) {
		return new ExpertInvitation(Invitation.INVITED, today);
	}

	/** Asked on a diagram that knows no invitations. */
	static ExpertInvitation needless(LocalDate today) {
		return new ExpertInvitation(Invitation.ACCEPTED, today);
	}

	void accept(LocalDate today) {
		answer(Invitation.ACCEPTED, today);
	}

	void decline(RefusalReason reason, LocalDate today) {
		answer(Invitation.DECLINED, today);
		this.refusal = reason;
	}

	/** Declined for something that passes: asked once more. */
	void again(LocalDate today) {
		this.standing = Invitation.INVITED;
		this.invitedOn = today;
		this.answeredOn = null;
		this.refusal = null;
		this.replacedOn = null;
	}

	boolean passes() {
		return refusal != null && refusal.passes();
	}

	void replaced(LocalDate today) {
		this.replacedOn = today;
	}

	private void answer(Invitation answer, LocalDate today) {
		if (standing != Invitation.INVITED) {
			throw new Conflict("expert.invitation.answered");
		}
		this.standing = answer;
		this.answeredOn = today;
	}

	boolean isDeclinedFor(RefusalReason reason) {
		return standing == Invitation.DECLINED && refusal == reason;
	}

	boolean isAccepted() {
		return standing == Invitation.ACCEPTED;
	}

	boolean isDeclined() {
		return standing == Invitation.DECLINED;
	}

	/** Declined, and nobody asked in the place of this expert yet. */
	boolean awaitsAnother() {
		return isDeclined() && replacedOn == null;
	}

	Invitation standing() {
		return standing;
	}

	@Nullable LocalDate invitedOn() {
		return invitedOn;
	}

	@Nullable LocalDate answeredOn() {
		return answeredOn;
	}

	@Nullable RefusalReason refusal() {
		return refusal;
	}

}
