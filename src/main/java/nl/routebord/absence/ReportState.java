package nl.routebord.absence;

import java.util.EnumSet;
import java.util.Set;

/** How a report stands: with the school, the register, or the municipality. */
public enum ReportState {

	PREPARED, SENT, REJECTED, ACCEPTED, IN_TREATMENT, NOTED, CLOSED, WITHDRAWN;

	/** What a municipality can answer (domain.md 1.7). */
	public static final Set<ReportState> ANSWERS = EnumSet.of(IN_TREATMENT, NOTED, CLOSED);

	/** Whether a municipality says so. */
	boolean isAnswer() {
		return ANSWERS.contains(this);
	}

	/** Whether the school can still take it back. */
	public boolean isWithdrawable() {
		return this != PREPARED && this != WITHDRAWN;
	}

	/** Whether the municipality knows of it (R-REG-03). */
	boolean isTold() {
		return this == ACCEPTED || ANSWERS.contains(this);
	}

	/** Whether the school has something to do. */
	public boolean isForSchool() {
		return this == PREPARED || this == REJECTED;
	}

}
