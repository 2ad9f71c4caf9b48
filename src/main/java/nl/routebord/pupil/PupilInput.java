package nl.routebord.pupil;

import java.util.List;

/**
 * A pupil as typed: nothing is a date or a number yet, so that every fault is told at
 * once.
 *
 * @param pgn BSN or onderwijsnummer; may be empty
 * @param municipality CBS code of the municipality of registration (BRP)
 * @param school BRIN with location number; empty when not enrolled
 * @param schoolType a {@code region.SchoolType}; empty when not enrolled
 */
public record PupilInput(String firstName, String prefix, String lastName, String birthDate, String pgn, String street,
		String houseNumber, String postcode, String place, boolean secretAddress, String municipality, String school,
		String schoolType, String className, String enrolledFrom, List<GuardianInput> guardians) {

	public PupilInput {
		firstName = firstName.strip();
		prefix = prefix.strip();
		lastName = lastName.strip();
		birthDate = birthDate.strip();
		pgn = pgn.strip();
		street = street.strip();
		houseNumber = houseNumber.strip();
		postcode = postcode.strip();
		place = place.strip();
		municipality = municipality.strip();
		school = school.strip();
		schoolType = schoolType.strip();
		className = className.strip();
		enrolledFrom = enrolledFrom.strip();
		guardians = guardians.stream().filter((guardian) -> !guardian.empty()).toList();
	}

	HomeInput home() {
		return new HomeInput(street, houseNumber, postcode, place, secretAddress, municipality);
	}

	@Override
	public String toString() {
		return "PupilInput[…]";
	}

}
