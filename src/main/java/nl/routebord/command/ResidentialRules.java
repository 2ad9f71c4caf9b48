package nl.routebord.command;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.allocation.CountDate;
import nl.routebord.allocation.CountedEnrolment;
import nl.routebord.command.RuleInput.BadInput;
import nl.routebord.command.RuleInput.Range;
import nl.routebord.residential.DormantTlv;
import nl.routebord.residential.DormantTlv.LeftFor;
import nl.routebord.residential.Enrolment;
import nl.routebord.residential.OriginSwv;
import nl.routebord.residential.ResidentialRegime;

/** Asks the rules of residential stays from the words of one case. */
final class ResidentialRules {

	private ResidentialRules() {
	}

	/** Payer, basis and calendar year. */
	static String chargedYear(RuleInput in) {
		CountDate counted = new CountDate(in.date("countDate"));
		if (counted.chargedYear().isEmpty()) {
			throw new BadInput("invalid-countDate");
		}
		return new CountedEnrolment(in.word("kind", CountedEnrolment.Kind.class), in.date("from"),
				in.optionalDate("until"), in.yes("tlv"), in.word("regime", ResidentialRegime.class))
			.charge(counted)
			.map((charge) -> charge.payer() + "|" + charge.basis() + "|" + charge.year())
			.orElse(CheckedRule.NONE);
	}

	/** The code of the swv. */
	static String originSwv(RuleInput in) {
		List<Enrolment> before = in.parts("events").stream().map((part) -> enrolment(in, part)).toList();
		String residence = in.optionalText("residenceSwv");
		return new OriginSwv(before, residence.isEmpty() ? null : residence).at(in.date("placed"))
			.orElse(CheckedRule.NONE);
	}

	private static Enrolment enrolment(RuleInput in, List<String> event) {
		boolean residential = event.size() > 1 && event.get(1).equals("RESIDENTIAL");
		String swv = (event.size() > 2) ? event.get(2) : "";
		if (event.size() < 2 || event.size() > 3 || !residential && !event.get(1).equals("SCHOOL")) {
			throw new BadInput("invalid-events");
		}
		Range range = in.range("events", event.get(0));
		return new Enrolment(range.from(), range.until(), residential, swv.isEmpty() ? null : swv);
	}

	/** The state of domain.md 2.7. */
	static String dormantState(RuleInput in) {
		LocalDate left = in.optionalDate("left");
		LeftFor leftFor = (left != null) ? in.word("to", LeftFor.class) : null;
		return new DormantTlv(in.date("begin"), in.date("end"), in.date("placed"), left, leftFor).stateOn(in.date("on"))
			.name();
	}

}
