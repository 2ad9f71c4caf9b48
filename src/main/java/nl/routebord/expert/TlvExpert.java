package nl.routebord.expert;

import java.time.LocalDate;

import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

import org.jspecify.annotations.Nullable;

/**
 * A person whom a swv may ask for advice, with the profession of the appointment.
 *
 * @param registrationNumber empty as long as the expert gave none
 * @param openAdvices how many are asked of this expert and not signed yet
 */
public record TlvExpert(UserId user, UnitId unit, String name, ExpertProfession profession, String registrationNumber,
		int openAdvices, @Nullable LocalDate awayFrom, @Nullable LocalDate awayUntil) {

	public boolean isAwayOn(LocalDate day) {
		return awayFrom != null && awayUntil != null && !day.isBefore(awayFrom) && !day.isAfter(awayUntil);
	}

	public ExpertCombination.Expert inProfession() {
		return new ExpertCombination.Expert(user, profession);
	}

}
