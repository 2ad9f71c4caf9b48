package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An answer to an earlier sending that came when the report had been sent anew. It
 * changed nothing.
 *
 * @param on the day that it came
 */
public record OutdatedAnswer(LocalDate on, ReportState state, List<RegisterFault> faults,
		@Nullable CloseReason closeReason, @Nullable CloseExplanation closeExplanation) {

	public OutdatedAnswer {
		faults = List.copyOf(faults);
	}

}
