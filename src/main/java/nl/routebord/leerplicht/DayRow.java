package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that waits for leerplicht, without being a task of a case.
 *
 * @param subject the report, what was found of who is enrolled nowhere, or the child
 * @param caseNumber where it is done, when there is a case
 * @param dueOn null where it was not asked for
 */
public record DayRow(Kind kind, UUID subject, @Nullable String caseNumber, String pupil, @Nullable LocalDate dueOn) {

	DayRow until(@Nullable LocalDate day) {
		return new DayRow(this.kind, this.subject, this.caseNumber, this.pupil, day);
	}

	/** What waits. */
	public enum Kind {

		REPORT, CHANGED, ABSOLUTE, LEAVER, TALK, HEARING, EXEMPTION, RENEWAL

	}

	@Override
	public String toString() {
		return "DayRow[" + kind + "]";
	}

}
