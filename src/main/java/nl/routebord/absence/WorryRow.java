package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A pupil whose sickness asks for a talk, in the work of the school.
 *
 * @param id of the pupil
 */
public record WorryRow(UUID id, String name, String className, WorryingSickness kind, LocalDate reachedOn) {

	@Override
	public String toString() {
		return "WorryRow[" + id + "]";
	}

}
