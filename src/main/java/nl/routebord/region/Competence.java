package nl.routebord.region;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which samenwerkingsverband decides, and why in words.
 *
 * @param outcome whether a competent swv was found
 * @param swvCode the competent swv; none unless the outcome is {@code COMPETENT}
 * @param ruleId the rule of domain.md or article that decided
 * @param reasonKey message key of the sentence that says why
 * @param reasonArguments arguments of that sentence
 * @param overridable whether the swv may take another decision, giving its reason
 * (R-COMP-03)
 */
public record Competence(Outcome outcome, @Nullable String swvCode, String ruleId, String reasonKey,
		List<String> reasonArguments, boolean overridable) {

	/** What could be said. */
	public enum Outcome {

		/** One swv is competent. */
		COMPETENT,
		/** No swv is competent: cluster 1 or 2. */
		NOT_COMPETENT,
		/** Facts are missing; the sentence says which. */
		UNDETERMINED

	}

	/**
	 * R-COMP-04, Awb art. 2:3: a swv that receives an application meant for another sends
	 * it on at once and tells the applicant. The date of first receipt keeps counting for
	 * the applicant.
	 * @param receivedBy the swv that received the application
	 * @return whether it has to send the application on
	 */
	public boolean forwardFrom(String receivedBy) {
		return this.swvCode != null && !this.swvCode.equals(receivedBy);
	}

	static Competence of(String swvCode, String ruleId, String reason) {
		return new Competence(Outcome.COMPETENT, swvCode, ruleId, key(reason), List.of(swvCode), false);
	}

	static Competence none(String ruleId, String reason) {
		return new Competence(Outcome.NOT_COMPETENT, null, ruleId, key(reason), List.of(), false);
	}

	static Competence unknown(String ruleId, String reason) {
		return new Competence(Outcome.UNDETERMINED, null, ruleId, key(reason), List.of(), false);
	}

	Competence openToOverride() {
		return new Competence(this.outcome, this.swvCode, this.ruleId, this.reasonKey, this.reasonArguments, true);
	}

	private static String key(String reason) {
		return "region.competence." + reason;
	}

}
