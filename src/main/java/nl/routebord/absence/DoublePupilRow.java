package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One of two pupils that may be one child.
 *
 * @param missed how many registrations there are of it
 * @param reports how many reports
 */
public record DoublePupilRow(UUID id, String number, String name, LocalDate birthDate, String className, int missed,
		int reports) {

	@Override
	public String toString() {
		return "DoublePupilRow[" + id + "]";
	}

}
