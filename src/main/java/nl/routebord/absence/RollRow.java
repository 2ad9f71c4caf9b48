package nl.routebord.absence;

import java.util.UUID;

/**
 * A pupil on the list of the school's absence office.
 *
 * @param unauthorised minutes missed without a reason in the last four weeks
 * @param sick days sick in the last four weeks
 */
public record RollRow(UUID id, String number, String name, String className, int unauthorised, int sick) {

	@Override
	public String toString() {
		return "RollRow[" + id + "]";
	}

}
