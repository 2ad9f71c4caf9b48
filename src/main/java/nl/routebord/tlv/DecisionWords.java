package nl.routebord.tlv;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UserId;
import nl.routebord.tlv.DecisionText.Adviser;
import nl.routebord.tlv.DecisionText.Reason;
import nl.routebord.tlv.DecisionText.Rest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what must be told of a decision: by whom it was advised and what it rests on.
 */
@Component
class DecisionWords {

	private final Proposals proposals;

	private final Directory directory;

	DecisionWords(Proposals proposals, Directory directory) {
		this.proposals = proposals;
		this.directory = directory;
	}

	/** Of a decision that was taken. */
	DecisionText of(TlvApplication application, TlvDecision decision) {
		return text(application, decision, proposals.taken(application), name(decision.decidedBy()));
	}

	/**
	 * Of one that is only proposed.
	 * @param signed whether who looks at it would sign it
	 */
	DecisionText draft(TlvApplication application, TlvDecision decision, List<Ground> grounds, boolean signed) {
		return text(application, decision, grounds, signed ? name(decision.decidedBy()) : "");
	}

	private DecisionText text(TlvApplication application, TlvDecision decision, List<Ground> grounds, String signer) {
		Ruling ruling = decision.ruling();
		DecisionOutcome outcome = decision.outcome();
		GrantedTlv granted = outcome.isGranted() ? GrantedTlv.by(decision) : null;
		GrantedTlv asked = DecisionText.asked(application.content())
			.filter((what) -> !what.equals(granted))
			.orElse(null);
		return new DecisionText(outcome, ruling.kind(), granted, asked,
				Provision.of(ruling.kind(), decision.decidedOn()).name(), advisers(application),
				reasons(application, ruling, grounds), ruling.advicesAnswered(), ruling.parentsAnswered(), signer);
	}

	private List<Adviser> advisers(TlvApplication application) {
		Map<UUID, String> names = names(application);
		return application.advices()
			.stream()
			.filter(ExpertAdvice::isSigned)
			.sorted(Comparator.comparing(ExpertAdvice::profession).thenComparing(ExpertAdvice::id))
			.map((advice) -> new Adviser(names.getOrDefault(advice.id(), ""), advice.profession(),
					advice.firstSigned()))
			.toList();
	}

	/** Decisions from before grounds were written one by one have one text. */
	private List<Reason> reasons(TlvApplication application, Ruling ruling, List<Ground> grounds) {
		if (grounds.isEmpty()) {
			return List.of(new Reason(ruling.motivation(), List.of()));
		}
		Map<UUID, String> names = names(application);
		Map<String, Passage> passages = Passage.of(application)
			.stream()
			.collect(Collectors.toMap(Passage::key, Function.identity()));
		return grounds.stream().map((ground) -> new Reason(ground.text(), rests(ground, passages, names))).toList();
	}

	private static List<Rest> rests(Ground ground, Map<String, Passage> passages, Map<UUID, String> names) {
		return ground.passages()
			.stream()
			.map(passages::get)
			.filter(Objects::nonNull)
			.map((passage) -> Rest.of(passage, by(passage.advice(), names)))
			.toList();
	}

	private static String by(@Nullable UUID advice, Map<UUID, String> names) {
		return (advice != null) ? names.getOrDefault(advice, "") : "";
	}

	/** Of the experts, by their advice. */
	Map<UUID, String> names(TlvApplication application) {
		List<ExpertAdvice> advices = application.advices();
		Map<UserId, String> names = directory.personNames(advices.stream().map(ExpertAdvice::expert).toList());
		return advices.stream()
			.collect(Collectors.toMap(ExpertAdvice::id, (advice) -> names.getOrDefault(advice.expert(), "")));
	}

	String name(UserId person) {
		return directory.personNames(List.of(person)).getOrDefault(person, "");
	}

}
