package nl.routebord.pupil;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/**
 * Who has care of a pupil; without gezag only a right to main information (BW 1:377c).
 *
 * @param id stays the same for a guardian of the same name: signatures and accounts point
 * to it
 */
@Embeddable
record Guardian(UUID id, String name, boolean hasAuthority, String mail, String phone, String street,
		String houseNumber, String postcode, String place) {

	static Guardian of(GuardianInput input, List<Guardian> known) {
		UUID id = known.stream()
			.filter((guardian) -> guardian.name().equals(input.name()))
			.map(Guardian::id)
			.findFirst()
			.orElseGet(UUID::randomUUID);
		return new Guardian(id, input.name(), input.hasAuthority(), input.mail(), input.phone(), input.street(),
				input.houseNumber(), PupilRules.postcode(input.postcode()), input.place());
	}

	@Override
	public String toString() {
		return "Guardian[…]";
	}

}
