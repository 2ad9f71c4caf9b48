package nl.routebord.absence;

import java.time.LocalDate;

import nl.routebord.kernel.RuleViolated;

import org.jspecify.annotations.Nullable;

/**
 * Which reports to show.
 *
 * @param text a name, a day of birth, the number of a pupil or of a case; empty for all
 * @param from of absence on or after this day
 * @param until of absence on or before this day
 * @param late only what was sent after its last day, or should have been sent by now
 */
public record ReportQuery(String text, @Nullable ReportState state, @Nullable ReportKind kind, @Nullable LocalDate from,
		@Nullable LocalDate until, boolean late, @Nullable String cursor, int limit) {

	public ReportQuery {
		if (from != null && until != null && until.isBefore(from)) {
			throw new RuleViolated("until", "absence.fault.period-order");
		}
	}

	/** All of them, a page of this many. */
	public static ReportQuery all(int limit) {
		return new ReportQuery("", null, null, null, null, false, null, limit);
	}

	/** Whether anything narrows it. */
	public boolean isNarrow() {
		return late || !text.isEmpty() || state != null || kind != null || from != null || until != null;
	}

	@Override
	public String toString() {
		return "ReportQuery[" + state + ", " + kind + ", " + late + "]";
	}

}
