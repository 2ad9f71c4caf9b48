package nl.routebord.pupil;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.routebord.identity.OrganisationId;
import nl.routebord.region.SchoolType;

/**
 * A pupil cut to what the reader may see: what is denied is absent.
 *
 * @param maskedPgn the last three digits; only for a role with a cell of its own
 * @param contact address and guardians' contact
 * @param placeOnly of a secret address: the town
 */
public record PupilView(PupilId id, String name, LocalDate birthDate, Optional<String> maskedPgn,
		Optional<Contact> contact, Optional<String> placeOnly, Optional<Enrolled> enrolment) {

	public record Address(String street, String houseNumber, String postcode, String place) {

		public boolean isEmpty() {
			return street.isEmpty() && postcode.isEmpty();
		}

		@Override
		public String toString() {
			return "Address[…]";
		}

	}

	/**
	 * @param stayMunicipality CBS code of where the pupil stays in fact, if elsewhere
	 */
	public record Contact(Address address, Optional<String> stayMunicipality, List<GuardianView> guardians) {
	}

	public record GuardianView(String name, boolean hasAuthority, String mail, String phone, Address address) {

		@Override
		public String toString() {
			return "GuardianView[…]";
		}

	}

	public record Enrolled(OrganisationId school, SchoolType schoolType, String className, LocalDate from) {
	}

	@Override
	public String toString() {
		return "PupilView[" + id + "]";
	}

}
