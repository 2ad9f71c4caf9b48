package nl.routebord.pupil;

/**
 * Where a pupil lives, as typed.
 *
 * @param secretAddress whether others may know no more than the town
 * @param municipality CBS code of the municipality of registration (BRP)
 * @param stayMunicipality of the municipality where the pupil stays in fact, as in an
 * institution; empty: the same (R-LP-07)
 */
public record HomeInput(String street, String houseNumber, String postcode, String place, boolean secretAddress,
		String municipality, String stayMunicipality) {

	public HomeInput {
		street = street.strip();
		houseNumber = houseNumber.strip();
		postcode = postcode.strip();
		place = place.strip();
		municipality = municipality.strip();
		stayMunicipality = stayMunicipality.strip();
	}

	/** Of who stays where it is registered. */
	public HomeInput(String street, String houseNumber, String postcode, String place, boolean secretAddress,
			String municipality) {
		this(street, houseNumber, postcode, place, secretAddress, municipality, "");
	}

	@Override
	public String toString() {
		return "HomeInput[…]";
	}

}
