package nl.routebord.absence;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What a municipality lets the school know (domain.md 1.7; R-LPA-01: no more than this).
 *
 * @param state IN_TREATMENT, NOTED or CLOSED
 * @param closeReason with CLOSED
 */
public record AnswerReport(@Nullable ReportState state, @Nullable CloseReason closeReason,
		@Nullable CloseExplanation closeExplanation) {

	Faults faults() {
		return new Faults().addIf(state == null || !ReportState.ANSWERS.contains(state), "state", "absence.fault.state")
			.addIf(state == ReportState.CLOSED && closeReason == null, "closeReason", "absence.fault.close-reason")
			.addIf(state != ReportState.CLOSED && closeReason != null, "closeReason", "absence.fault.not-closed");
	}

}
