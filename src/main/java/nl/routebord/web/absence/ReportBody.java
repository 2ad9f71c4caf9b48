package nl.routebord.web.absence;

import nl.routebord.absence.AnswerReport;
import nl.routebord.absence.CloseExplanation;
import nl.routebord.absence.CloseReason;
import nl.routebord.absence.ReportState;
import nl.routebord.absence.SendReport;
import nl.routebord.absence.WithdrawalReason;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;

/** What is filled in about a report, by the school or by the municipality. */
record ReportBody(@Nullable String version, @Nullable String reason, @Nullable String schoolAction,
		@Nullable String actionWanted, @Nullable String explanation, @Nullable String phone, @Nullable String address,
		@Nullable String location, @Nullable String state, @Nullable String closeReason,
		@Nullable String closeExplanation, @Nullable String number, @Nullable String withdrawal,
		@Nullable String allMissed) {

	static ReportBody empty() {
		return new ReportBody("", "", "", "", "", "", "", "", "", "", "", "", "", "");
	}

	/** What was sent before and came back. */
	static ReportBody of(SendReport form) {
		return new ReportBody("", form.reason(), form.schoolAction(), form.actionWanted() ? "YES" : "NO",
				form.explanation(), form.phone(), form.address(), form.location(), "", "", "", "", "", "");
	}

	/** With what is proposed about all lessons. */
	ReportBody proposing(boolean all) {
		return new ReportBody(version, reason, schoolAction, actionWanted, explanation, phone, address, location, state,
				closeReason, closeExplanation, number, withdrawal, all ? "YES" : "NO");
	}

	@Nullable Boolean all() {
		return RollForm.text(allMissed).isEmpty() ? null : yes(allMissed, "allMissed", "absence.fault.yes-no");
	}

	@Nullable Long asRead() {
		return Typed.version(version);
	}

	SendReport send() {
		return new SendReport(RollForm.text(reason), RollForm.text(schoolAction),
				yes(actionWanted, "actionWanted", "absence.fault.wanted"), RollForm.text(explanation),
				RollForm.text(phone), RollForm.text(address), RollForm.text(location), null);
	}

	/** Which of the two is for a person to say (domain.md 1.7). */
	private static boolean yes(@Nullable String said, String field, String fault) {
		return switch (RollForm.text(said)) {
			case "YES", "true" -> true;
			case "NO", "false" -> false;
			default -> throw new RuleViolated(field, fault);
		};
	}

	@Nullable WithdrawalReason withdrawn() {
		return Typed.word(withdrawal, WithdrawalReason.values());
	}

	AnswerReport answer() {
		return new AnswerReport(Typed.word(state, ReportState.values()), Typed.word(closeReason, CloseReason.values()),
				Typed.word(closeExplanation, CloseExplanation.values()));
	}

	@Override
	public String toString() {
		return "ReportBody[…]";
	}

}
