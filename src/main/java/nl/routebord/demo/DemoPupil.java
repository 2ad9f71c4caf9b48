package nl.routebord.demo;

import java.util.Arrays;
import java.util.List;
import nl.routebord.pupil.GuardianInput;
import nl.routebord.pupil.PupilInput;

/** An invented pupil of De Meander or the Kreekcollege. */
record DemoPupil(String firstName, String prefix, String lastName, String birthDate, String className,
		List<GuardianInput> guardians) {

	DemoPupil(String firstName, String prefix, String lastName, String birthDate, String className,
			String... guardians) {
		this(firstName, prefix, lastName, birthDate, className,
				Arrays.stream(guardians).map((name) -> guardian(name, true)).toList());
	}

	static GuardianInput guardian(String name, boolean hasAuthority) {
		return new GuardianInput(name, hasAuthority, "ouder@voorbeeld.nl", "0612345678", "", "", "", "");
	}

	PupilInput atDeMeander() {
		return at("99AA00", "9901", "1005 AB", "Waterdam");
	}

	PupilInput atKreekcollege() {
		return at("99CC00", "9902", "1006 CD", "Kreekdorp");
	}

	private PupilInput at(String school, String municipality, String postcode, String place) {
		return new PupilInput(firstName, prefix, lastName, birthDate, "", "Voorbeeldstraat", "12", postcode, place,
				false, municipality, school, "VO", className, "01-08-2025", guardians);
	}

}
