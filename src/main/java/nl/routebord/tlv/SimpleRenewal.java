package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Whether a renewal needs no thought of its own, so that it can be confirmed on one page
 * with others: what was granted before is asked again, both experts agree, and nothing
 * stands in the way. Pure: the facts are passed in.
 */
final class SimpleRenewal {

	/** True of nearly every renewal, which is decided before it begins on 1 August. */
	private static final String OF_EVERY_RENEWAL = "issue-mid-year";

	private SimpleRenewal() {
	}

	/**
	 * Why not; empty when it is simple. Keys of {@code tlvlife.simple.not}.
	 * @param before the tlv that ends
	 * @param checks all of them, as the decision page shows them
	 */
	static List<String> obstacles(Tlv before, TlvApplication application, List<DecisionCheck> checks) {
		ApplicationContent asked = application.content();
		GrantedTlv held = before.granted();
		List<String> why = new ArrayList<>();
		add(why, asked.kind() != held.kind(), "kind");
		add(why, asked.category() != held.category(), "category");
		add(why, held.end() == null || !follows(held.end(), asked.requestedBegin()), "begin");
		add(why, !agree(application), "advices");
		add(why, DecisionRules.mustAnswerParents(application), "parents");
		add(why, checks.stream().anyMatch(SimpleRenewal::isRed), "red");
		return why;
	}

	/** Who looks may still be the wrong person; that makes the renewal no less simple. */
	private static boolean isRed(DecisionCheck check) {
		return !check.ok() && !check.aboutReader() && !OF_EVERY_RENEWAL.equals(check.key());
	}

	private static boolean follows(LocalDate end, @Nullable LocalDate begin) {
		return end.plusDays(1).equals(begin);
	}

	/** With each other and with what was asked; another kind is an outcome of its own. */
	private static boolean agree(TlvApplication application) {
		ApplicationContent asked = application.content();
		List<ExpertAdvice> signed = application.advices().stream().filter(ExpertAdvice::isSigned).toList();
		return DecisionRules.differences(signed).isEmpty() && signed.stream()
			.allMatch((advice) -> advice.outcome() == AdviceOutcome.ADMISSIBLE && advice.category() == asked.category()
					&& Objects.equals(advice.endOn(), asked.requestedEnd()));
	}

	private static void add(List<String> why, boolean when, String key) {
		if (when) {
			why.add(key);
		}
	}

}
