package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.expert.ExpertCombination;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What must hold before and in a decision on an application (domain.md 2.6 and 2.7;
 * privacy.md B.10 A1–A4). Pure: the facts are passed in.
 */
final class DecisionRules {

	private DecisionRules() {
	}

	/**
	 * The checks beside the form, in the order of the page.
	 * @param decider who looks
	 * @param ties what is known of what binds people
	 */
	static List<DecisionCheck> checks(TlvApplication application, UserId decider, Ties ties, LocalDate today) {
		List<ExpertAdvice> signed = application.advices().stream().filter(ExpertAdvice::isSigned).toList();
		var combination = new ExpertCombination(signed.stream().map(ExpertAdvice::inProfession).toList());
		long persons = signed.stream().map(ExpertAdvice::expert).distinct().count();
		ApplicationContent content = application.content();
		LocalDate due = application.clock().legalDue();
		return List.of(DecisionCheck.must("two-advices", signed.size() >= 2, signed.size()),
				DecisionCheck.must("different-persons", persons >= 2 && !areTied(signed, ties)),
				DecisionCheck.must("first-profession",
						signed.stream().anyMatch((advice) -> advice.profession().isFirst())),
				DecisionCheck.must("professions", combination.isComplete()),
				DecisionCheck.must(DecisionCheck.INDEPENDENT, isIndependent(application, decider, ties)),
				DecisionCheck.must("experts-independent",
						signed.stream().noneMatch((advice) -> ties.worksForApplicant(advice.expert()))),
				DecisionCheck.must("views", content.parentsView() != null && content.pupilView() != null),
				DecisionCheck.must("documents", application.hasEssentialAnnex()),
				DecisionCheck.must("competent", application.mayDecide()),
				DecisionCheck.should("dates", hasValidDates(content)),
				DecisionCheck.should("category", hasFittingCategory(content)),
				DecisionCheck.should("term", !today.isAfter(due), due));
	}

	/**
	 * Domain.md 2.10: whether the scores allow what is asked; for other kinds nothing.
	 */
	static List<DecisionCheck> criteria(ApplicationContent asked, Premises premises) {
		return (asked.kind() == null || !premises.asksCriteria(asked.kind())) ? List.of()
				: List.of(DecisionCheck.should("criteria", asked.scores().allow(asked.kind())));
	}

	/**
	 * R-TLV-03 and R-TLV-04, of what was asked; wrong dates in the decision are a fault.
	 */
	private static boolean hasValidDates(ApplicationContent asked) {
		return asked.kind() != null && asked.requestedBegin() != null
				&& new TlvPeriod(asked.kind(), asked.requestedBegin(), asked.requestedEnd()).isValid();
	}

	private static boolean hasFittingCategory(ApplicationContent asked) {
		return asked.kind() != null && asked.kind().hasFundingCategory() == (asked.category() != null);
	}

	/**
	 * R31_SOD: no expert, not the applicant, not who prepared it, not tied to any of
	 * these, not of the applicant.
	 */
	static boolean isIndependent(TlvApplication application, UserId decider, Ties ties) {
		return application.adviceOf(decider).isEmpty() && !application.applicant().person().equals(decider.value())
				&& application.judgedBy().map((judge) -> !judge.equals(decider)).orElse(true)
				&& !ties.worksForApplicant(decider) && before(application).noneMatch((one) -> ties.tied(one, decider));
	}

	/** Preparing and deciding are two people, who are not one under two names. */
	static DecisionCheck secondPerson(UserId preparer, UserId decider, Ties ties) {
		return DecisionCheck.must(DecisionCheck.SECOND_PERSON,
				!preparer.equals(decider) && !ties.tied(preparer, decider));
	}

	/** Awb 10:3: where the swv gave mandates for this kind, one of those decides. */
	static List<DecisionCheck> mandate(Set<UserId> mandated, UserId decider) {
		return mandated.isEmpty() ? List.of()
				: List.of(DecisionCheck.must(DecisionCheck.MANDATE, mandated.contains(decider)));
	}

	/** Who had a hand in it before the decision. */
	static Stream<UserId> before(TlvApplication application) {
		return Stream.concat(
				Stream.concat(Stream.of(new UserId(application.applicant().person())), application.judgedBy().stream()),
				application.advices().stream().map(ExpertAdvice::expert));
	}

	private static boolean areTied(List<ExpertAdvice> advices, Ties ties) {
		return advices.stream()
			.anyMatch((one) -> advices.stream().anyMatch((other) -> ties.tied(one.expert(), other.expert())));
	}

	/** What is wrong with the decision itself; all of it. */
	static Faults faults(ProposeTlv command, TlvApplication application, Premises premises) {
		Faults faults = new Faults();
		faults.addIf(command.grant() == null, "grant", "tlv.fault.decision")
			.addIf(command.motivation().isBlank(), "grounds[0].text", "tlv.fault.motivation")
			.addIf(command.motivation().length() > ContentRules.LONGEST_TEXT, "grounds[0].text", "tlv.fault.too-long",
					ContentRules.LONGEST_TEXT)
			.addIf(command.differences().length() > ContentRules.LONGEST_TEXT, "differences", "tlv.fault.too-long",
					ContentRules.LONGEST_TEXT)
			.addIf(!differences(application.advices()).isEmpty() && command.differences().isBlank(), "differences",
					"tlv.fault.differences")
			.addIf(mustAnswerParents(application) && command.parentsAnswer().isBlank(), "parentsAnswer",
					"tlv.fault.parents-answer")
			.addIf(command.parentsAnswer().length() > ContentRules.LONGEST_TEXT, "parentsAnswer", "tlv.fault.too-long",
					ContentRules.LONGEST_TEXT)
			.addIf(!command.confirmed(), "confirmed", "tlv.fault.confirmed");
		grounds(command, application, faults);
		period(command, application, premises, faults);
		return faults;
	}

	/** What is wrong with the tlv itself. */
	static void granted(GrantedTlv tlv, TlvApplication application, Premises premises, Faults faults) {
		faults.addIf(tlv.begin() == null, "begin", "tlv.fault.begin");
		ContentRules.period(tlv.kind(), tlv.category(), tlv.begin(), tlv.end(), "end", faults);
		LocalDate received = application.clock().received();
		ContentRules.span(tlv.kind(), received, premises.birthDate(), "begin", tlv.begin(), faults);
		ContentRules.span(tlv.kind(), received, premises.birthDate(), "end", tlv.end(), faults);
		faults.addIf(!isOfLevel(application, tlv.kind()), "kind", "tlv.fault.level")
			.addIf(premises.asksCriteria(tlv.kind()) && !application.content().scores().allow(tlv.kind()), "grant",
					"expert.fault.criteria");
	}

	/** Awb 3:46 and 3:49: a ground says what it rests on. */
	private static void grounds(ProposeTlv command, TlvApplication application, Faults faults) {
		Set<String> known = Passage.of(application).stream().map(Passage::key).collect(Collectors.toSet());
		for (int nr = 0; nr < command.grounds().size(); nr++) {
			Ground ground = command.grounds().get(nr);
			String field = "grounds[" + nr + "].";
			faults
				.addIf(ground.isFilled() && ground.text().isBlank() && !command.motivation().isBlank(), field + "text",
						"tlv.fault.ground-text")
				.addIf(!known.containsAll(ground.passages()), field + "passages", "tlv.fault.ground-unknown")
				.addIf(ground.isFilled() && ground.passages().isEmpty(), field + "passages", "tlv.fault.ground-points");
		}
	}

	/** The view of a parent who disagrees is answered (LBT 107279). */
	static boolean mustAnswerParents(TlvApplication application) {
		return application.content().parentsView() == ParentsView.DISAGREE;
	}

	/**
	 * The checks on what is being written, in the order of the form: they change while
	 * typing.
	 */
	static List<DecisionCheck> written(ProposeTlv command, TlvApplication application, Premises premises) {
		List<DecisionCheck> checks = new ArrayList<>();
		if (Boolean.TRUE.equals(command.grant())) {
			checks.add(DecisionCheck.must("decided-period", !period(command, application, premises).any()));
		}
		boolean points = command.filledGrounds().stream().noneMatch((ground) -> ground.passages().isEmpty());
		checks.add(DecisionCheck.must("grounds", !command.motivation().isBlank() && points));
		if (!differences(application.advices()).isEmpty()) {
			checks.add(DecisionCheck.must("differences", !command.differences().isBlank()));
		}
		if (mustAnswerParents(application)) {
			checks.add(DecisionCheck.must("parents-answered", !command.parentsAnswer().isBlank()));
		}
		return checks;
	}

	/** What is wrong with the dates and the category that are being written. */
	static Faults period(ProposeTlv command, TlvApplication application, Premises premises) {
		return period(command, application, premises, new Faults());
	}

	private static Faults period(ProposeTlv command, TlvApplication application, Premises premises, Faults faults) {
		if (Boolean.TRUE.equals(command.grant())) {
			granted(new GrantedTlv(kind(command, application), command.category(), command.begin(), command.end()),
					application, premises, faults);
		}
		return faults;
	}

	/**
	 * Whether research is young enough on the day of receipt: the newest that was sent,
	 * and each on which an advice rests; nothing to say where there is none.
	 */
	static List<DecisionCheck> research(TlvApplication application, int months) {
		if (application.clock().receivedOn() == null) {
			return List.of();
		}
		LocalDate oldest = application.clock().received().minusMonths(months);
		List<DecisionCheck> checks = new ArrayList<>();
		List<ApplicationAnnex> sent = application.annexes()
			.stream()
			.filter((annex) -> annex.kind() == AnnexKind.RESEARCH)
			.toList();
		if (!sent.isEmpty()) {
			boolean young = sent.stream().anyMatch((one) -> one.datedOn() != null && !one.datedOn().isBefore(oldest));
			checks.add(DecisionCheck.should("research", young, oldest));
		}
		List<Research> named = application.advices().stream().flatMap((one) -> one.researches().stream()).toList();
		if (!named.isEmpty()) {
			String old = named.stream()
				.filter((one) -> one.isBefore(oldest))
				.map(Research::written)
				.collect(Collectors.joining(", "));
			checks.add(DecisionCheck.should("advice-research", old.isEmpty(), oldest, old));
		}
		return checks;
	}

	/** R-TLV-02: the number would carry a code of the other level. */
	private static boolean isOfLevel(TlvApplication application, TlvKind kind) {
		return application.forum().map((forum) -> forum.swvCode().startsWith(kind.level().name())).orElse(false);
	}

	/** On what the advices differ: {@code outcome}, {@code category}, {@code end}. */
	static List<String> differences(List<ExpertAdvice> advices) {
		List<ExpertAdvice> signed = advices.stream().filter(ExpertAdvice::isSigned).toList();
		List<String> differing = new ArrayList<>();
		addIfDiffering(differing, "outcome", signed, ExpertAdvice::outcome);
		addIfDiffering(differing, "category", signed, ExpertAdvice::category);
		addIfDiffering(differing, "end", signed, ExpertAdvice::endOn);
		return differing;
	}

	/** A grant of anything else than what was asked is a deviating one. */
	static DecisionOutcome outcome(ProposeTlv command, TlvApplication application) {
		if (!Boolean.TRUE.equals(command.grant())) {
			return DecisionOutcome.REFUSED;
		}
		if (!kind(command, application).isTlv()) {
			return DecisionOutcome.DESIGNATED;
		}
		ApplicationContent asked = application.content();
		boolean same = kind(command, application) == asked.kind() && command.category() == asked.category()
				&& Objects.equals(command.begin(), asked.requestedBegin())
				&& Objects.equals(command.end(), asked.requestedEnd());
		return same ? DecisionOutcome.GRANTED : DecisionOutcome.GRANTED_DEVIATING;
	}

	static TlvKind kind(ProposeTlv command, TlvApplication application) {
		return (command.kind() != null) ? command.kind() : Objects.requireNonNull(application.content().kind());
	}

	/** What there is to think of before this decision; a refusal has no dates. */
	static List<DecisionCheck> warnings(ProposeTlv command, TlvApplication application, LocalDate today,
			LocalDate birthDate) {
		if (!Boolean.TRUE.equals(command.grant()) || command.begin() == null) {
			return List.of();
		}
		return raised(new TlvPeriod(kind(command, application), command.begin(), command.end()), today, birthDate);
	}

	/** The same of what the school asks, before anything is decided. */
	static List<DecisionCheck> warnings(ApplicationContent asked, LocalDate today, LocalDate birthDate) {
		if (asked.kind() == null || asked.requestedBegin() == null) {
			return List.of();
		}
		return raised(new TlvPeriod(asked.kind(), asked.requestedBegin(), asked.requestedEnd()), today, birthDate);
	}

	private static List<DecisionCheck> raised(TlvPeriod period, LocalDate today, LocalDate birthDate) {
		return warnings(period, today, birthDate).stream().filter((warning) -> !warning.ok()).toList();
	}

	/**
	 * What to think of before deciding on these dates; none of it forbids (R-TLV-05,
	 * R-TLV-06, R-TLV-07).
	 */
	static List<DecisionCheck> warnings(TlvPeriod period, LocalDate today, @Nullable LocalDate birthDate) {
		List<DecisionCheck> warnings = new ArrayList<>();
		warnings.add(DecisionCheck.should("issue-mid-year", !period.warnsOfIssueMidYear(today)));
		warnings.add(DecisionCheck.should("year-ahead", !period.beginsMoreThanAYearAfter(today)));
		LocalDate latest = (birthDate != null) ? TlvPeriod.maxEnd(period.kind(), birthDate) : null;
		if (latest != null && period.end() != null) {
			warnings.add(DecisionCheck.should("max-end", !period.end().isAfter(latest), latest));
		}
		return warnings;
	}

	private static void addIfDiffering(List<String> differing, String what, List<ExpertAdvice> signed,
			Function<ExpertAdvice, @Nullable Object> part) {
		Set<@Nullable Object> values = new HashSet<>();
		signed.forEach((advice) -> values.add(part.apply(advice)));
		if (values.size() > 1) {
			differing.add(what);
		}
	}

	/** What binds people to the applicant, and to each other. */
	interface Ties {

		/** At the school, its board or another school of that board. */
		boolean worksForApplicant(UserId person);

		/** Accounts that could be in the same hands. */
		boolean tied(UserId one, UserId other);

	}

}
