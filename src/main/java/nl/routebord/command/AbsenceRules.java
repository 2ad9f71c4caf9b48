package nl.routebord.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import nl.routebord.absence.EducationDuty;
import nl.routebord.absence.ExemptionDeclaration;
import nl.routebord.absence.HomeBand;
import nl.routebord.absence.MissedTime;
import nl.routebord.absence.ReportThreshold;
import nl.routebord.absence.ReportThreshold.Holiday;
import nl.routebord.command.RuleInput.BadInput;
import nl.routebord.terms.WorkingDays;

/** Asks the rules of duty and absence from the words of one case. */
final class AbsenceRules {

	private static final int MINUTES_OF_A_DAY = 24 * 60;

	private AbsenceRules() {
	}

	/** The day the threshold is reached and the last day to send the report. */
	static String reportDue(RuleInput in) {
		List<MissedTime> missed = in.parts("hours").stream().map((part) -> missed(in, part)).toList();
		List<Holiday> holidays = in.ranges("holidays")
			.stream()
			.map((range) -> new Holiday(range.from(), Objects.requireNonNullElse(range.until(), LocalDate.MAX)))
			.toList();
		return new ReportThreshold(holidays).reachedOn(missed)
			.map((reached) -> reached + "|" + ReportThreshold.lastDayToSend(reached, WorkingDays.ofTheAct()))
			.orElse(CheckedRule.NONE);
	}

	private static MissedTime missed(RuleInput in, List<String> part) {
		if (part.size() != 3 || !part.get(1).matches("\\d{1,4}") || Integer.parseInt(part.get(1)) > MINUTES_OF_A_DAY
				|| !part.get(2).matches("[UA]")) {
			throw new BadInput("invalid-hours");
		}
		return new MissedTime(in.date("hours", part.get(0)), Integer.parseInt(part.get(1)), part.get(2).equals("U"));
	}

	static String homeBand(RuleInput in) {
		LocalDate start = in.date("start");
		LocalDate on = in.date("on");
		return on.isBefore(start) ? CheckedRule.NONE : HomeBand.of(start, on).name();
	}

	static String educationDuty(RuleInput in) {
		return EducationDuty.of(in.date("birth"), in.date("on"), in.yes("startkwalificatie")).name();
	}

	static String declaration(RuleInput in) {
		return CheckedRule.valid(new ExemptionDeclaration(in.date("declared"), in.date("notified")).isValid());
	}

}
