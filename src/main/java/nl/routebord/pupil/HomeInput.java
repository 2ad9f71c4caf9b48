package nl.routebord.pupil;

/**
 * Where a pupil lives, as typed.
 *
 * @param secretAddress whether others may know no more than the town
 * @param municipality CBS code of the municipality of registration (BRP)
 */
public record HomeInput(String street, String houseNumber, String postcode, String place, boolean secretAddress,
		String municipality) {

	public HomeInput {
		street = street.strip();
		houseNumber = houseNumber.strip();
		postcode = postcode.strip();
		place = place.strip();
		municipality = municipality.strip();
	}

	@Override
	public String toString() {
		return "HomeInput[…]";
	}

}
