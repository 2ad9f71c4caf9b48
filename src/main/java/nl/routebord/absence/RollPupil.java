package nl.routebord.absence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.vault.Place;

/**
 * A pupil on the roll of a school.
 *
 * @param number of the school's own administration
 * @param pgn sealed; empty when the school did not give it
 * @param municipality of residence (R-LP-07)
 * @param stay the municipality in which the pupil in fact stays, where that is another
 */
record RollPupil(UUID id, OrganisationId school, UnitId unit, String number, String firstName, String prefix,
		String lastName, LocalDate birthDate, String pgn, String className, boolean primary,
		OrganisationId municipality, Optional<OrganisationId> stay, boolean startkwalificatie) {

	String name() {
		return (this.firstName + " " + this.prefix + " " + this.lastName).replaceAll(" +", " ");
	}

	/** Where the register sends what a school reports. */
	OrganisationId reportsTo() {
		return this.stay.orElse(this.municipality);
	}

	boolean hasNumber() {
		return !this.pgn.isEmpty();
	}

	Place place() {
		return place(this.id, this.unit);
	}

	static Place place(UUID id, UnitId unit) {
		return new Place("absence_pupil", "pgn_sealed", id, unit);
	}

	@Override
	public String toString() {
		return "RollPupil[" + this.id + "]";
	}

}
