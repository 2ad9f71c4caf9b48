package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import nl.routebord.identity.UserId;
import nl.routebord.kernel.Fault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionRulesTest {

	private static final DecisionRules.Ties NO_TIES = new Bound(Set.of(), Set.of());

	/** Who works for the applicant, and who is tied to each other. */
	private record Bound(Set<UserId> toApplicant, Set<UserId> together) implements DecisionRules.Ties {

		@Override
		public boolean worksForApplicant(UserId person) {
			return toApplicant.contains(person);
		}

		@Override
		public boolean tied(UserId one, UserId other) {
			return !one.equals(other) && together.containsAll(Set.of(one, other));
		}

	}

	@Test
	void a1TwoAdvicesOfDifferentPersonsAndAnIndependentDeciderPass() {
		assertThat(DecisionRules.checks(TlvFixtures.pending(), TlvFixtures.DECIDER.user(), NO_TIES, TlvFixtures.TODAY))
			.allMatch(DecisionCheck::ok);
	}

	@Test
	void a2ExpertDoesNotDecide() {
		assertThat(refusals(TlvFixtures.pending(), TlvFixtures.ORTHO.user(), NO_TIES))
			.containsExactly("decider-independent");
	}

	@Test
	void a3WhoStartedTheApplicationDoesNotDecide() {
		assertThat(refusals(TlvFixtures.pending(), TlvFixtures.SCHOOL.user(), NO_TIES))
			.containsExactly("decider-independent");
	}

	@Test
	void a3EmployeeOfTheApplicantBoardDoesNotDecide() {
		assertThat(refusals(TlvFixtures.pending(), TlvFixtures.DECIDER.user(),
				new Bound(Set.of(TlvFixtures.DECIDER.user()), Set.of())))
			.containsExactly("decider-independent");
	}

	@Test
	void whoPreparedTheFileDoesNotDecide() {
		assertThat(refusals(TlvFixtures.pending(), TlvFixtures.SECRETARY.user(), NO_TIES))
			.containsExactly("decider-independent");
	}

	@Test
	void expertOfTheApplicantDoesNotCount() {
		assertThat(refusals(TlvFixtures.pending(), TlvFixtures.DECIDER.user(),
				new Bound(Set.of(TlvFixtures.ORTHO.user()), Set.of())))
			.containsExactly("experts-independent");
	}

	@Test
	void whoIsTiedToAnybodyBeforeDoesNotDecide() {
		for (UserId before : List.of(TlvFixtures.SCHOOL.user(), TlvFixtures.SECRETARY.user(),
				TlvFixtures.ORTHO.user())) {
			assertThat(refusals(TlvFixtures.pending(), TlvFixtures.DECIDER.user(),
					new Bound(Set.of(), Set.of(before, TlvFixtures.DECIDER.user()))))
				.containsExactly("decider-independent");
		}
	}

	@Test
	void twoTiedExpertsAreOnePerson() {
		assertThat(refusals(TlvFixtures.pending(), TlvFixtures.DECIDER.user(),
				new Bound(Set.of(), Set.of(TlvFixtures.ORTHO.user(), TlvFixtures.PSYCHIATER.user()))))
			.containsExactly("different-persons");
	}

	@Test
	void a4OneAdviceIsNotEnough() {
		TlvApplication application = TlvFixtures.inReview(TlvFixtures.ORTHO, TlvFixtures.PSYCHIATER);
		application.advise(TlvFixtures.advice(LocalDate.of(2027, 7, 31)), TlvFixtures.actor(TlvFixtures.ORTHO),
				TlvFixtures.TODAY);
		assertThat(refusals(application, TlvFixtures.DECIDER.user(), NO_TIES)).containsExactly("two-advices",
				"different-persons", "professions");
	}

	@Test
	void lateDecisionIsMarkedButNotRefused() {
		List<DecisionCheck> checks = DecisionRules.checks(TlvFixtures.pending(), TlvFixtures.DECIDER.user(), NO_TIES,
				LocalDate.of(2025, 11, 11));
		assertThat(checks).filteredOn((check) -> !check.ok()).extracting(DecisionCheck::key).containsExactly("term");
		assertThat(checks).noneMatch(DecisionCheck::refuses);
	}

	@ParameterizedTest
	@CsvSource({ "2025-11-01,2027-06-30,tlv.fault.end-not-31-july", "2026-11-15,2027-07-31,tlv.fault.end-too-early",
			"2027-01-01,2026-07-31,tlv.fault.end-before-begin" })
	void s26WrongDatesAreRefusedWithTheirOwnSentence(LocalDate begin, LocalDate end, String code) {
		TlvApplication application = TlvFixtures.pending();
		var command = new DecideTlv(application.id(), 0, true, TlvKind.VSO, FundingCategory.CAT1, begin, end, "Omdat",
				"", true, true);
		assertThat(DecisionRules.faults(command, application).list()).extracting(Fault::code).containsExactly(code);
	}

	@Test
	void s26LevelOfTheSwvAndTheKindMustAgree() {
		TlvApplication application = TlvFixtures.pending();
		var command = new DecideTlv(application.id(), 0, true, TlvKind.SO, FundingCategory.CAT1,
				LocalDate.of(2025, 11, 1), LocalDate.of(2027, 7, 31), "Omdat", "", true, true);
		assertThat(DecisionRules.faults(command, application).list()).extracting(Fault::code)
			.containsExactly("tlv.fault.level");
	}

	@Test
	void emptyDecisionHearsAllFaultsAtOnce() {
		TlvApplication application = TlvFixtures.pending();
		var command = new DecideTlv(application.id(), 0, null, null, null, null, null, " ", "", false, true);
		assertThat(DecisionRules.faults(command, application).list()).extracting(Fault::field)
			.containsExactly("grant", "motivation", "confirmed");
	}

	@Test
	void refusalNeedsNoDates() {
		TlvApplication application = TlvFixtures.pending();
		var command = new DecideTlv(application.id(), 0, false, null, null, null, null, "Omdat", "", true, true);
		assertThat(DecisionRules.faults(command, application).any()).isFalse();
		assertThat(DecisionRules.outcome(command, application)).isEqualTo(DecisionOutcome.REFUSED);
	}

	@Test
	void differingAdvicesMustBeAnswered() {
		TlvApplication application = TlvFixtures.inReview(TlvFixtures.ORTHO, TlvFixtures.PSYCHIATER);
		application.advise(TlvFixtures.advice(LocalDate.of(2027, 7, 31)), TlvFixtures.actor(TlvFixtures.ORTHO),
				TlvFixtures.TODAY);
		application.advise(TlvFixtures.advice(LocalDate.of(2028, 7, 31)), TlvFixtures.actor(TlvFixtures.PSYCHIATER),
				TlvFixtures.TODAY);
		assertThat(DecisionRules.differences(application.advices())).containsExactly("end");
		assertThat(DecisionRules.faults(TlvFixtures.grant(application), application).list()).extracting(Fault::field)
			.containsExactly("differences");
	}

	@Test
	void otherThanAskedIsADeviatingGrant() {
		TlvApplication application = TlvFixtures.pending();
		assertThat(DecisionRules.outcome(TlvFixtures.grant(application), application))
			.isEqualTo(DecisionOutcome.GRANTED);
		var other = new DecideTlv(application.id(), 0, true, TlvKind.VSO, FundingCategory.CAT2,
				LocalDate.of(2025, 11, 1), LocalDate.of(2027, 7, 31), "Omdat", "", true, true);
		assertThat(DecisionRules.outcome(other, application)).isEqualTo(DecisionOutcome.GRANTED_DEVIATING);
	}

	private static List<String> refusals(TlvApplication application, UserId decider, DecisionRules.Ties ties) {
		return DecisionRules.checks(application, decider, ties, TlvFixtures.TODAY)
			.stream()
			.filter(DecisionCheck::refuses)
			.map(DecisionCheck::key)
			.toList();
	}

}
