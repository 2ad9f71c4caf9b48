package nl.routebord.absence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A report that a school must send by what it registered.
 *
 * @param begin the first missed day (R-VZ-03)
 * @param end the day on which it was reached
 * @param minutes missed without a valid reason in it
 * @param allMissed whether nothing was attended from begin to end
 */
public record DueReport(ReportKind kind, LocalDate begin, LocalDate end, int minutes, boolean allMissed) {

	/** As a person says, who knows more than what is registered. */
	DueReport said(@Nullable Boolean all) {
		return (all == null) ? this : new DueReport(this.kind, this.begin, this.end, this.minutes, all);
	}

	/** Whether both tell of some day. */
	boolean touches(DueReport other) {
		return !this.end.isBefore(other.begin) && !this.begin.isAfter(other.end);
	}

	/** Whether the other need not be told beside this one. */
	boolean tells(DueReport other) {
		boolean covers = !other.begin.isBefore(this.begin) && !other.end.isAfter(this.end);
		return covers || this.kind == other.kind && touches(other);
	}

}
