package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report in a list.
 *
 * @param sendBy last day to send it (R-VZ-05)
 * @param sentOn null while it was not sent
 * @param differs whether it says something else than what is registered now
 */
public record ReportRow(UUID id, String pupil, String school, ReportKind kind, ReportState state, LocalDate begin,
		LocalDate end, int minutes, LocalDate sendBy, @Nullable LocalDate sentOn, boolean differs) {

	/** Whether the school should have sent it before this day. */
	public boolean lateOn(LocalDate day) {
		return state.isForSchool() && sendBy.isBefore(day);
	}

	@Override
	public String toString() {
		return "ReportRow[" + id + "]";
	}

}
