package nl.routebord.absence;

import java.util.UUID;

import nl.routebord.absence.CountedHours.Counted;

/**
 * A pupil on the list of the school's absence office.
 *
 * @param unauthorised minutes missed without a reason in the last four lesson weeks
 * @param reported of these, what a report told already
 * @param sick days sick in the last four lesson weeks
 */
public record RollRow(UUID id, String number, String name, String className, int unauthorised, int reported, int sick) {

	RollRow counted(Counted counted) {
		return new RollRow(id, number, name, className, counted.minutes(), counted.reported(), sick);
	}

	@Override
	public String toString() {
		return "RollRow[" + id + "]";
	}

}
