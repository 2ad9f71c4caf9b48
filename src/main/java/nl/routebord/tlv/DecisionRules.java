package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.routebord.document.PrintableText;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What must hold in a decision on an application (domain.md 2.6 and 2.7). Pure: the facts
 * are passed in.
 */
final class DecisionRules {

	private DecisionRules() {
	}

	/** What is wrong with the decision itself; all of it. */
	static Faults faults(ProposeTlv command, TlvApplication application, Premises premises) {
		Faults faults = new Faults();
		faults.addIf(command.grant() == null, "grant", "tlv.fault.decision")
			.addIf(command.motivation().isBlank(), "grounds[0].text", "tlv.fault.motivation")
			.addIf(command.motivation().length() > ContentRules.LONGEST_TEXT, "grounds[0].text", "tlv.fault.too-long",
					ContentRules.LONGEST_TEXT)
			.addIf(!differences(application.advices()).isEmpty() && command.differences().isBlank(), "differences",
					"tlv.fault.differences")
			.addIf(mustAnswerParents(application) && command.parentsAnswer().isBlank(), "parentsAnswer",
					"tlv.fault.parents-answer")
			.addIf(!command.confirmed(), "confirmed", "tlv.fault.confirmed");
		ContentRules.limit(faults, "differences", command.differences(), ContentRules.LONGEST_TEXT);
		ContentRules.limit(faults, "parentsAnswer", command.parentsAnswer(), ContentRules.LONGEST_TEXT);
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
			PrintableText.check(faults, field + "text", ground.text());
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

	/**
	 * R-TLV-06: the end to propose: of an EMB pupil that of the whole remaining period,
	 * whatever the school asks.
	 */
	static @Nullable LocalDate proposedEnd(ApplicationContent asked, LocalDate birthDate) {
		TlvKind kind = asked.kind();
		boolean whole = asked.emb() && kind != null && kind.endsWithSchoolYear();
		return whole ? TlvPeriod.latest(kind, birthDate) : asked.requestedEnd();
	}

	private static void addIfDiffering(List<String> differing, String what, List<ExpertAdvice> signed,
			Function<ExpertAdvice, @Nullable Object> part) {
		Set<@Nullable Object> values = new HashSet<>();
		signed.forEach((advice) -> values.add(part.apply(advice)));
		if (values.size() > 1) {
			differing.add(what);
		}
	}

}
