package nl.routebord.absence;

import java.time.LocalDate;

/** A resident of school age, as the municipality's file names them. */
record ResidentLine(String pgn, String firstName, String prefix, String lastName, LocalDate birthDate,
		boolean startkwalificatie, Sex sex) {

	@Override
	public String toString() {
		return "ResidentLine[…]";
	}

}
