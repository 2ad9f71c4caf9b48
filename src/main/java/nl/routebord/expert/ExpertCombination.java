package nl.routebord.expert;

import java.util.List;

import nl.routebord.identity.UserId;

/**
 * Domain 2.6, in persons: whether the experts together are whom the law asks for: an
 * orthopedagoog or psycholoog, and another person of the second list (Inrichtingsbesluit
 * WVO art. 15a, Besluit bekostiging WPO art. 34.8).
 *
 * @param experts those who advise, each with the profession in which they do
 */
public record ExpertCombination(List<Expert> experts) {

	public ExpertCombination {
		experts = List.copyOf(experts);
	}

	/** Domain 2.6: complete, or the first thing that is missing (IB-WVO art. 15a). */
	public Verdict verdict() {
		List<Expert> firsts = this.experts.stream().filter((expert) -> expert.profession().isFirst()).toList();
		List<Expert> seconds = this.experts.stream().filter((expert) -> expert.profession().isSecond()).toList();
		if (firsts.isEmpty()) {
			return Verdict.FIRST_MISSING;
		}
		if (seconds.isEmpty()) {
			return Verdict.SECOND_MISSING;
		}
		boolean twoPersons = firsts.stream()
			.anyMatch((first) -> seconds.stream().anyMatch((second) -> !second.person().equals(first.person())));
		return twoPersons ? Verdict.COMPLETE : Verdict.SAME_PERSON;
	}

	/** Domain 2.6: whether a decision may rest on these experts (IB-WVO art. 15a). */
	public boolean isComplete() {
		return verdict() == Verdict.COMPLETE;
	}

	/**
	 * One expert in one profession.
	 *
	 * @param person who advises
	 * @param profession in which profession
	 */
	public record Expert(UserId person, ExpertProfession profession) {
	}

	/** What is missing, if anything. */
	public enum Verdict {

		/** Two different persons of the allowed professions. */
		COMPLETE,
		/** No orthopedagoog or psycholoog. */
		FIRST_MISSING,
		/** No expert of the second list. */
		SECOND_MISSING,
		/** Both professions, but one person. */
		SAME_PERSON

	}

}
