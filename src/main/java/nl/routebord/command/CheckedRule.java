package nl.routebord.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import nl.routebord.command.RuleInput.BadInput;
import nl.routebord.terms.AdmissionTerm;
import nl.routebord.terms.DecisionTerm;
import nl.routebord.terms.DevelopmentPlanTerm;
import nl.routebord.terms.ObjectionDecisionTerm;
import nl.routebord.terms.ObjectionTerm;
import nl.routebord.terms.PenaltyTerm;
import nl.routebord.terms.RepairTerm;
import nl.routebord.terms.Suspension;
import nl.routebord.terms.Suspension.Ground;
import nl.routebord.terms.Suspension.Party;
import nl.routebord.terms.WorkingDays;
import nl.routebord.tlv.ProLwooCriteria;
import nl.routebord.tlv.ProLwooCriteria.Domain;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvNumber;
import nl.routebord.tlv.TlvPeriod;

/** The rules that a file of cases can ask for, each by its name and its input. */
enum CheckedRule {

	/** R-TLV-04. */
	TLV_END_MIN("tlv-end-min", Set.of("begin"), (in) -> date(TlvPeriod.minEnd(in.date("begin")))),
	/** R-TLV-03 and R-TLV-04. */
	TLV_DATES("tlv-dates", Set.of("kind", "begin", "end"),
			(in) -> valid(new TlvPeriod(tlvKind(in), in.date("begin"), in.optionalDate("end")).isValid())),
	/** R-TLV-01 and R-TLV-02. */
	TLV_NUMBER("tlv-number", Set.of("number", "issuer", "level"), CheckedRule::tlvNumber),
	/** R-AWB-01, R-AWB-03, R-AWB-04 and R-AWB-09. */
	DECISION_DUE("decision-due", Set.of("received", "suspensions", "extendedTo"), CheckedRule::decisionDue),
	/** R-BZ-01. */
	OBJECTION_END("objection-end", Set.of("notified"), (in) -> date(objectionTerm(in).end(days()))),
	/** R-BZ-02. */
	OBJECTION_TIMELY("objection-timely", Set.of("notified", "received", "posted"),
			(in) -> objectionTerm(in).isTimely(in.date("received"), in.optionalDate("posted"), days()) ? "TIMELY"
					: "LATE"),
	/** R-BZ-05. */
	OBJECTION_DECISION_DUE("objection-decision-due", Set.of("notified", "adjourned"),
			(in) -> date(new ObjectionDecisionTerm(objectionTerm(in), in.yes("adjourned")).dueDate(days()))),
	/** R-ZP-02. */
	ADMISSION_DUE("admission-due", Set.of("received", "extended"),
			(in) -> date(new AdmissionTerm(in.date("received"), in.yes("extended")).dueDate(days()))),
	/** R-AWB-10. */
	WORKING_DAYS_AFTER("working-days-after", Set.of("date", "days"),
			(in) -> date(days().after(in.date("date"), in.number("days", CheckedRule.MOST_WORKING_DAYS)))),
	/** R-AWB-04. */
	REPAIR_SUSPENSION_DAYS("repair-suspension-days", Set.of("invited", "completed"),
			(in) -> Suspension.supplemented(in.date("invited"), in.date("completed"))
				.days()
				.map(String::valueOf)
				.orElse(CheckedRule.NONE)),
	/** R-AWB-05. */
	NOT_PROCESSED_DUE("not-processed-due", Set.of("repairUntil"),
			(in) -> date(
					new RepairTerm(in.date("repairUntil"), in.date("repairUntil")).notifyNotProcessedBy(days()).end())),
	/** R-AWB-07. */
	PENALTY("penalty", Set.of("noticeReceived", "decided"), CheckedRule::penalty),
	/** domain.md 2.2. */
	OPP_DUE("opp-due", Set.of("enrolled"), (in) -> date(new DevelopmentPlanTerm(in.date("enrolled")).dueDate(days()))),
	/** domain.md 2.10. */
	PRO_LWOO("pro-lwoo", Set.of("iq", "delays", "socialEmotional"), CheckedRule::proLwoo),
	/** domain.md 2.5, R-COMP-01 and R-COMP-02. */
	COMPETENT_SWV("competent-swv", Set.of("kind", "enrolledSwv", "residenceSwv", "appliedSwv", "enrolledLevel"),
			CompetenceRule::evaluate),
	/** R-EUR-02, R-EUR-03, R-RES-01, R-RES-02 and R-RES-07. */
	CHARGED_YEAR("charged-year", Set.of("kind", "from", "until", "tlv", "regime", "countDate"),
			ResidentialRules::chargedYear),
	/** R-RES-03 and R-RES-11. */
	ORIGIN_SWV("origin-swv", Set.of("events", "placed", "residenceSwv"), ResidentialRules::originSwv),
	/** domain.md 2.7, R-RES-12 and R-RES-18. */
	DORMANT_STATE("dormant-state", Set.of("begin", "end", "placed", "left", "to", "on"),
			ResidentialRules::dormantState),
	/** R-VZ-01, R-VZ-02 and R-VZ-05. */
	REPORT_DUE("report-due", Set.of("hours", "holidays"), AbsenceRules::reportDue),
	/** R-TZ-01. */
	HOME_BAND("home-band", Set.of("start", "on"), AbsenceRules::homeBand),
	/** R-LP-01 to R-LP-03 and R-LP-06. */
	EDUCATION_DUTY("education-duty", Set.of("birth", "on", "startkwalificatie"), AbsenceRules::educationDuty),
	/** LPW art. 7. */
	EXEMPTION_DECLARATION_VALID("exemption-declaration-valid", Set.of("declared", "notified"),
			AbsenceRules::declaration);

	/** More than any term; keeps a slip of the pen from counting for minutes. */
	private static final int MOST_WORKING_DAYS = 100_000;

	private static final int MOST_IQ = 300;

	/** There is no result. */
	static final String NONE = "NONE";

	private final String ruleName;

	private final Set<String> keys;

	private final Function<RuleInput, String> rule;

	CheckedRule(String ruleName, Set<String> keys, Function<RuleInput, String> rule) {
		this.ruleName = ruleName;
		this.keys = keys;
		this.rule = rule;
	}

	/** The result in words, or {@code ERROR:} and what is wrong with the input. */
	static String evaluate(String ruleName, String input) {
		try {
			CheckedRule asked = Arrays.stream(values())
				.filter((rule) -> rule.ruleName.equals(ruleName.strip()))
				.findFirst()
				.orElseThrow(() -> new BadInput("unknown-rule"));
			return asked.rule.apply(new RuleInput(input, asked.keys));
		}
		catch (BadInput ex) {
			return "ERROR:" + ex.word();
		}
		catch (RuntimeException ex) {
			// one impossible row, such as a date past the calendar, never stops the
			// others
			return "ERROR:failed";
		}
	}

	/** A designation has no dates to check. */
	private static TlvKind tlvKind(RuleInput in) {
		TlvKind kind = in.word("kind", TlvKind.class);
		if (!kind.isTlv()) {
			throw new BadInput("invalid-kind");
		}
		return kind;
	}

	private static String tlvNumber(RuleInput in) {
		String issuer = in.text("issuer");
		TlvKind.Level level = in.word("level", TlvKind.Level.class);
		return valid(TlvNumber.parse(in.possiblyEmptyText("number"))
			.filter((number) -> number.isValidFor(issuer, level))
			.isPresent());
	}

	private static String decisionDue(RuleInput in) {
		List<Suspension> suspensions = in.ranges("suspensions")
			.stream()
			.map((range) -> new Suspension(Ground.SUPPLEMENT, Party.APPLICANT, range.from(), range.until(), null))
			.toList();
		return date(new DecisionTerm(in.date("received"), suspensions, in.optionalDate("extendedTo")).dueDate(days()));
	}

	private static String penalty(RuleInput in) {
		LocalDate notice = in.date("noticeReceived");
		// the case gives no due date: the notice is taken to have come after it
		PenaltyTerm penalty = new PenaltyTerm(notice.minusDays(1), notice);
		return penalty.lastDay(in.optionalDate("decided"))
			.map((last) -> penalty.firstDay() + "|" + last + "|" + penalty.centsThrough(last))
			.orElse(NONE);
	}

	private static String proLwoo(RuleInput in) {
		Map<Domain, BigDecimal> delays = new EnumMap<>(Domain.class);
		in.amounts("delays").forEach((word, delay) -> delays.put(domain(word), delay));
		return new ProLwooCriteria(in.number("iq", MOST_IQ), delays, in.yes("socialEmotional")).verdict().name();
	}

	private static Domain domain(String word) {
		return Arrays.stream(Domain.values())
			.filter((domain) -> domain.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
			.findFirst()
			.orElseThrow(() -> new BadInput("invalid-delays"));
	}

	private static ObjectionTerm objectionTerm(RuleInput in) {
		return new ObjectionTerm(in.date("notified"));
	}

	private static WorkingDays days() {
		return WorkingDays.ofTheAct();
	}

	static String valid(boolean valid) {
		return valid ? "VALID" : "INVALID";
	}

	private static String date(LocalDate date) {
		return date.toString();
	}

	private static String date(Optional<LocalDate> date) {
		return date.map(LocalDate::toString).orElse(NONE);
	}

}
