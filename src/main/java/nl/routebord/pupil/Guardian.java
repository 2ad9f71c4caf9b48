package nl.routebord.pupil;

import jakarta.persistence.Embeddable;

/**
 * Who has care of a pupil; without gezag only a right to main information (BW 1:377c).
 */
@Embeddable
record Guardian(String name, boolean hasAuthority, String mail, String phone, String street, String houseNumber,
		String postcode, String place) {

	static Guardian of(GuardianInput input) {
		return new Guardian(input.name(), input.hasAuthority(), input.mail(), input.phone(), input.street(),
				input.houseNumber(), PupilRules.postcode(input.postcode()), input.place());
	}

	@Override
	public String toString() {
		return "Guardian[…]";
	}

}
