package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;

/** A pupil who left the roll of a school, as leerplicht reads it. */
public record LeaverRow(UUID id, String pupil, LocalDate birthDate, String school, LocalDate lastDay, LeavingTo to,
		boolean startkwalificatie) {

	@Override
	public String toString() {
		return "LeaverRow[" + id + "]";
	}

}
