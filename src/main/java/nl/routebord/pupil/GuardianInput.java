package nl.routebord.pupil;

/** A guardian as typed; empty address: lives with the pupil. */
public record GuardianInput(String name, boolean hasAuthority, String mail, String phone, String street,
		String houseNumber, String postcode, String place) {

	public GuardianInput {
		name = name.strip();
		mail = mail.strip();
		phone = phone.strip();
		street = street.strip();
		houseNumber = houseNumber.strip();
		postcode = postcode.strip();
		place = place.strip();
	}

	boolean empty() {
		return (name + mail + phone + street + houseNumber + postcode + place).isEmpty();
	}

	@Override
	public String toString() {
		return "GuardianInput[…]";
	}

}
