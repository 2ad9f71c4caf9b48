package nl.routebord.absence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The last change of a report that was sent.
 *
 * @param state where the message of it stands at the register
 * @param reason of a withdrawal
 */
public record ReportChange(Act act, State state, LocalDate on, @Nullable WithdrawalReason reason) {

	/** What goes to the register. */
	public enum Act {

		CORRECTION, WITHDRAWAL

	}

	/** Where the message stands. */
	public enum State {

		SENT, ACCEPTED, REJECTED

	}

	static ReportChange correction(LocalDate today) {
		return new ReportChange(Act.CORRECTION, State.SENT, today, null);
	}

	static ReportChange withdrawal(WithdrawalReason reason, State state, LocalDate today) {
		return new ReportChange(Act.WITHDRAWAL, state, today, reason);
	}

	/** What the register says of it. */
	ReportChange heard(ReportState answer) {
		return new ReportChange(this.act, (answer == ReportState.REJECTED) ? State.REJECTED : State.ACCEPTED, this.on,
				this.reason);
	}

}
