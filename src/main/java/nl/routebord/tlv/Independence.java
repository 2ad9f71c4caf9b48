package nl.routebord.tlv;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import nl.routebord.identity.UserId;

/**
 * Who may judge an application: nobody with another part in it (privacy.md B.10, A1–A4).
 * Pure: what binds people is passed in.
 */
final class Independence {

	private Independence() {
	}

	/**
	 * R31_SOD: no expert, not the applicant, not who prepared it, not tied to any of
	 * these, not of the applicant.
	 */
	static boolean holds(TlvApplication application, UserId decider, Ties ties) {
		return application.panel().of(decider).isEmpty() && !application.applicant().person().equals(decider.value())
				&& application.judgement().by().map((judge) -> !judge.equals(decider)).orElse(true)
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
				Stream.concat(Stream.of(new UserId(application.applicant().person())),
						application.judgement().by().stream()),
				application.advices().stream().map(ExpertAdvice::expert));
	}

	static boolean areTied(List<ExpertAdvice> advices, Ties ties) {
		return advices.stream()
			.anyMatch((one) -> advices.stream().anyMatch((other) -> ties.tied(one.expert(), other.expert())));
	}

	/** What binds people to the applicant, and to each other. */
	interface Ties {

		/** At the school, its board or another school of that board. */
		boolean worksForApplicant(UserId person);

		/** Accounts that could be in the same hands. */
		boolean tied(UserId one, UserId other);

	}

}
