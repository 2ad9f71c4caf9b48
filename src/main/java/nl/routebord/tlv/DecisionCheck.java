package nl.routebord.tlv;

import java.util.List;

/**
 * One thing that a court or the LBT would ask of a decision, answered beforehand.
 *
 * @param key names the check; its sentences are {@code tlv.check.<key>.ok} and
 * {@code .not}
 * @param ok whether it holds
 * @param blocking whether the decision cannot be taken while it does not hold
 * @param arguments dates and numbers for the sentence
 */
public record DecisionCheck(String key, boolean ok, boolean blocking, List<Object> arguments) {

	/** Every item of the list, in the order of the page. */
	public static final List<String> KEYS = List.of("two-advices", "different-persons", "first-profession",
			"professions", "decider-independent", "experts-independent", "views", "documents", "competent", "dates",
			"category", "term", "second-person", "decided-period", "grounds", "differences", "parents-answered",
			"research", "advice-research", "criteria", "mandate");

	static final String INDEPENDENT = "decider-independent";

	static final String SECOND_PERSON = "second-person";

	static final String MANDATE = "mandate";

	static DecisionCheck must(String key, boolean ok, Object... arguments) {
		return new DecisionCheck(key, ok, true, List.of(arguments));
	}

	static DecisionCheck should(String key, boolean ok, Object... arguments) {
		return new DecisionCheck(key, ok, false, List.of(arguments));
	}

	/** Whether it is about who looks, and not about the application. */
	boolean aboutReader() {
		return INDEPENDENT.equals(key) || SECOND_PERSON.equals(key) || MANDATE.equals(key);
	}

	public boolean refuses() {
		return blocking && !ok;
	}

	/** Key of the sentence that says how it stands. */
	public String reason() {
		return "tlv.check." + key + (ok ? ".ok" : ".not");
	}

}
