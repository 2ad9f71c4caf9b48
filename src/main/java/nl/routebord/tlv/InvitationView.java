package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Objects;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.expert.Invitation;

/**
 * What an expert has to know to say yes or no: nothing of the pupil.
 *
 * @param school who applies: an expert who is tied to it is not independent
 */
public record InvitationView(String number, TlvKind kind, ExpertProfession profession, String school, LocalDate dueOn,
		Invitation invitation) {

	static InvitationView of(TlvApplication application, ExpertAdvice asked, String school) {
		return new InvitationView(application.number(), Objects.requireNonNull(application.content().kind()),
				asked.profession(), school, asked.dueOn(), asked.invitation().standing());
	}

	public boolean isOpen() {
		return invitation == Invitation.INVITED;
	}

	public boolean isAccepted() {
		return invitation == Invitation.ACCEPTED;
	}

	public boolean isDeclined() {
		return invitation == Invitation.DECLINED;
	}

}
