package nl.routebord.tlv;

import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

/**
 * A person whom a swv may ask for advice, with the profession of the appointment.
 *
 * @param registrationNumber empty as long as the expert gave none
 */
public record TlvExpert(UserId user, UnitId unit, String name, ExpertProfession profession, String registrationNumber) {

	ExpertCombination.Expert inProfession() {
		return new ExpertCombination.Expert(user, profession);
	}

}
