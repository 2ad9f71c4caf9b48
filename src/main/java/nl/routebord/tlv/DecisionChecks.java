package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nl.routebord.expert.ExpertCombination;
import nl.routebord.identity.UserId;

import org.jspecify.annotations.Nullable;

/**
 * What a court or the LBT would ask of a decision, answered beforehand (domain.md 2.6 and
 * 2.7): each holds or does not, with the reason. Pure: the facts are passed in.
 */
final class DecisionChecks {

	private DecisionChecks() {
	}

	/**
	 * The checks beside the form, in the order of the page.
	 * @param decider who looks
	 * @param ties what is known of what binds people
	 */
	static List<DecisionCheck> of(TlvApplication application, UserId decider, Independence.Ties ties, LocalDate today) {
		List<ExpertAdvice> signed = application.advices().stream().filter(ExpertAdvice::isSigned).toList();
		var combination = new ExpertCombination(signed.stream().map(ExpertAdvice::inProfession).toList());
		long persons = signed.stream().map(ExpertAdvice::expert).distinct().count();
		ApplicationContent content = application.content();
		LocalDate due = application.clock().legalDue();
		return List.of(DecisionCheck.must("two-advices", signed.size() >= 2, signed.size()),
				DecisionCheck.must("different-persons", persons >= 2 && !Independence.areTied(signed, ties)),
				DecisionCheck.must("first-profession",
						signed.stream().anyMatch((advice) -> advice.profession().isFirst())),
				DecisionCheck.must("professions", combination.isComplete()),
				DecisionCheck.must(DecisionCheck.INDEPENDENT, Independence.holds(application, decider, ties)),
				DecisionCheck.must("experts-independent",
						signed.stream().noneMatch((advice) -> ties.worksForApplicant(advice.expert()))),
				DecisionCheck.must("views", content.parentsView() != null && content.pupilView() != null),
				DecisionCheck.must("documents", application.hasEssentialAnnex()),
				DecisionCheck.must("competent", application.competence().mayDecide()),
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
	 * The checks on what is being written, in the order of the form: they change while
	 * typing.
	 */
	static List<DecisionCheck> written(ProposeTlv command, TlvApplication application, Premises premises) {
		List<DecisionCheck> checks = new ArrayList<>();
		if (Boolean.TRUE.equals(command.grant())) {
			checks
				.add(DecisionCheck.must("decided-period", !DecisionRules.period(command, application, premises).any()));
		}
		boolean points = command.filledGrounds().stream().noneMatch((ground) -> ground.passages().isEmpty());
		checks.add(DecisionCheck.must("grounds", !command.motivation().isBlank() && points));
		if (!DecisionRules.differences(application.advices()).isEmpty()) {
			checks.add(DecisionCheck.must("differences", !command.differences().isBlank()));
		}
		if (DecisionRules.mustAnswerParents(application)) {
			checks.add(DecisionCheck.must("parents-answered", !command.parentsAnswer().isBlank()));
		}
		return checks;
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

	/** What there is to think of before this decision; a refusal has no dates. */
	static List<DecisionCheck> warnings(ProposeTlv command, TlvApplication application, LocalDate today,
			LocalDate birthDate) {
		if (!Boolean.TRUE.equals(command.grant()) || command.begin() == null) {
			return List.of();
		}
		TlvPeriod period = new TlvPeriod(DecisionRules.kind(command, application), command.begin(), command.end());
		return raised(period, application.content().emb(), command.category(), today, birthDate);
	}

	/** The same of what the school asks, before anything is decided. */
	static List<DecisionCheck> warnings(ApplicationContent asked, LocalDate today, LocalDate birthDate) {
		if (asked.kind() == null || asked.requestedBegin() == null) {
			return List.of();
		}
		TlvPeriod period = new TlvPeriod(asked.kind(), asked.requestedBegin(), asked.requestedEnd());
		return raised(period, asked.emb(), asked.category(), today, birthDate);
	}

	private static List<DecisionCheck> raised(TlvPeriod period, boolean emb, @Nullable FundingCategory category,
			LocalDate today, LocalDate birthDate) {
		List<DecisionCheck> warnings = new ArrayList<>(warnings(period, today, birthDate));
		if (emb && period.kind().endsWithSchoolYear()) {
			warnings.addAll(emb(period, category, birthDate));
		}
		return warnings.stream().filter((warning) -> !warning.ok()).toList();
	}

	/**
	 * Domain.md 2.4: an EMB pupil gets a tlv for the whole remaining so or vso period
	 * (R-TLV-06), mostly of the highest category.
	 */
	private static List<DecisionCheck> emb(TlvPeriod period, @Nullable FundingCategory category, LocalDate birthDate) {
		LocalDate latest = TlvPeriod.latest(period.kind(), birthDate);
		boolean whole = period.end() != null && !period.end().isBefore(latest);
		return List.of(DecisionCheck.should("emb-end", whole, latest),
				DecisionCheck.should("emb-category", category != FundingCategory.CAT1));
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

}
