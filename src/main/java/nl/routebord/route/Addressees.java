package nl.routebord.route;

import java.util.List;
import nl.routebord.pupil.PupilView.GuardianView;

/**
 * To whom a letter about a case goes.
 *
 * @param pupilName for in the letter, never in a mail
 * @param schoolName the school of enrolment; empty when not enrolled
 * @param schoolMail addresses of the unit that opened the case
 * @param guardians those with gezag, each with an own or the pupil's address
 */
public record Addressees(String pupilName, String birthDate, String schoolName, List<String> schoolMail,
		List<GuardianView> guardians) {

	@Override
	public String toString() {
		return "Addressees[…]";
	}

}
