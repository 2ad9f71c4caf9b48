package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a municipality say of the pupil of a case, for the copy of AVG 15.
 *
 * @param sex the word of it; empty where the file does not say
 * @param goneOn since when a later file no longer names the resident
 * @param found when the resident was found to be enrolled nowhere, and what was answered
 */
public record ResidentCopy(String name, LocalDate birthDate, boolean startkwalificatie, String sex,
		@Nullable LocalDate goneOn, List<Enrolled> enrolments, List<AbsoluteView> found) {

	public ResidentCopy {
		enrolments = List.copyOf(enrolments);
		found = List.copyOf(found);
	}

	@Override
	public String toString() {
		return "ResidentCopy[…]";
	}

	/**
	 * An enrolment.
	 *
	 * @param until the last day; null while enrolled
	 */
	public record Enrolled(String school, String education, LocalDate from, @Nullable LocalDate until) {
	}

}
