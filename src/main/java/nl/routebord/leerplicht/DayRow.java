package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that waits for leerplicht, without being a task of a case.
 *
 * @param subject the report, what was found of who is enrolled nowhere, or the child
 * @param caseNumber where it is done, when there is a case
 * @param since when it came, or when it is due
 * @param dueOn null where that was not asked for
 * @param late whether that day is past
 */
public record DayRow(Kind kind, UUID subject, @Nullable String caseNumber, String pupil, LocalDate since,
		@Nullable LocalDate dueOn, boolean late) {

	DayRow until(LocalDate day) {
		return new DayRow(this.kind, this.subject, this.caseNumber, this.pupil, this.since, day, this.late);
	}

	DayRow on(LocalDate today) {
		return new DayRow(this.kind, this.subject, this.caseNumber, this.pupil, this.since, this.dueOn,
				this.dueOn != null && this.dueOn.isBefore(today));
	}

	/** What waits, in the order of a morning. */
	public enum Kind {

		TALK, CHANGED, REPORT, HEARING, ABSOLUTE, LEAVER, EXEMPTION, RENEWAL

	}

	@Override
	public String toString() {
		return "DayRow[" + kind + "]";
	}

}
