package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.routebord.identity.UserId;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionRulesTest {

	private static final Independence.Ties NO_TIES = new Bound(Set.of(), Set.of());

	/** Who works for the applicant, and who is tied to each other. */
	private record Bound(Set<UserId> toApplicant, Set<UserId> together) implements Independence.Ties {

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
		assertThat(DecisionChecks.of(TlvFixtures.pending(), TlvFixtures.DECIDER.user(), NO_TIES, TlvFixtures.TODAY))
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
	void researchUnderAnAdviceIsAsYoungAsTheSwvAsks() {
		TlvApplication application = TlvFixtures.inReview(TlvFixtures.ORTHO, TlvFixtures.PSYCHIATER);
		GiveAdvice given = TlvFixtures.advice(LocalDate.of(2027, 7, 31));
		Research young = new Research("Capaciteitenonderzoek", TlvFixtures.TODAY.minusMonths(24));
		Research old = new Research("Gezinsonderzoek", TlvFixtures.TODAY.minusMonths(24).minusDays(1));
		application.advise(
				new GiveAdvice(given.outcome(), given.category(), given.endOn(), given.motivation(), given.spokeWith(),
						given.documentsSeen(), given.registrationNumber(), List.of(young, old)),
				TlvFixtures.actor(TlvFixtures.ORTHO), TlvFixtures.TODAY);
		assertThat(DecisionChecks.research(application, 24)).singleElement().satisfies((check) -> {
			assertThat(check.ok()).isFalse();
			assertThat(check.arguments()).contains(old.written()).doesNotContain(young.written());
		});
		assertThat(DecisionChecks.research(application, 25)).extracting(DecisionCheck::ok).containsExactly(true);
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
		List<DecisionCheck> checks = DecisionChecks.of(TlvFixtures.pending(), TlvFixtures.DECIDER.user(), NO_TIES,
				LocalDate.of(2025, 11, 11));
		assertThat(checks).filteredOn((check) -> !check.ok()).extracting(DecisionCheck::key).containsExactly("term");
		assertThat(checks).noneMatch(DecisionCheck::refuses);
	}

	@ParameterizedTest
	@CsvSource({ "2025-11-01,2027-06-30,tlv.fault.end-not-31-july", "2026-11-15,2027-07-31,tlv.fault.end-too-early",
			"2027-01-01,2026-07-31,tlv.fault.end-before-begin" })
	void s26WrongDatesAreRefusedWithTheirOwnSentence(LocalDate begin, LocalDate end, String code) {
		TlvApplication application = TlvFixtures.pending();
		var command = new ProposeTlv(application.id(), 0, true, TlvKind.VSO, FundingCategory.CAT1, begin, end,
				TlvFixtures.grounds(application, "Omdat"), "", "", true, true);
		assertThat(DecisionRules.faults(command, application, TlvFixtures.PREMISES).list()).extracting(Fault::code)
			.containsExactly(code);
	}

	@ParameterizedTest
	@CsvSource({ "2025-08-01,2033-07-31,", "2025-07-31,2033-07-31,begin tlv.fault.before-application",
			"2019-08-01,9999-07-31,begin tlv.fault.before-application end tlv.fault.after-school-years",
			"9999-12-01,9999-12-31,begin tlv.fault.after-school-years end tlv.fault.after-school-years",
			"2025-11-01,2034-07-31,end tlv.fault.after-school-years" })
	void noTlvBeginsBeforeItsApplicationNorOutlastsTheSchoolYears(LocalDate begin, LocalDate end,
			@Nullable String faults) {
		TlvApplication application = TlvFixtures.pending();
		Faults found = new Faults();
		DecisionRules.granted(new GrantedTlv(TlvKind.VSO, FundingCategory.CAT1, begin, end), application,
				TlvFixtures.PREMISES, found);
		assertThat(found.list().stream().map((fault) -> fault.field() + " " + fault.code()))
			.hasSameElementsAs((faults != null) ? pairs(faults) : List.of());
	}

	@Test
	void whatHasNoEndOfItsOwnEndsWithTheSchoolYears() {
		Faults found = new Faults();
		ContentRules.span(TlvKind.SBO, TlvFixtures.TODAY, TlvFixtures.BORN, "end", LocalDate.of(9999, 1, 1), found);
		ContentRules.span(TlvKind.PRO, TlvFixtures.TODAY, TlvFixtures.BORN, "begin", LocalDate.of(2033, 8, 1), found);
		ContentRules.span(TlvKind.SO, TlvFixtures.TODAY, TlvFixtures.BORN, "late", LocalDate.of(2027, 8, 1), found);
		ContentRules.span(TlvKind.SO, TlvFixtures.TODAY, TlvFixtures.BORN, "last", LocalDate.of(2027, 7, 31), found);
		assertThat(found.list()).extracting(Fault::field).containsExactly("end", "begin", "late");
	}

	@ParameterizedTest
	@CsvSource({ "SO,CAT3,", "VSO,CAT1,", "SBO,,emb", "PRO,,emb" })
	void onlyForSoAndVsoAPupilIsAppliedForAsEmb(TlvKind kind, @Nullable FundingCategory category,
			@Nullable String field) {
		Faults found = ContentRules.check(TlvFixtures.emb(kind, category), TlvFixtures.TODAY, TlvFixtures.PREMISES,
				TlvFixtures.TODAY);
		assertThat(found.list()).filteredOn((fault) -> "tlv.fault.emb".equals(fault.code()))
			.extracting(Fault::field)
			.isEqualTo((field != null) ? List.of(field) : List.of());
	}

	/** R-TLV-06: 31 July of the school year in which the pupil turns 20. */
	@ParameterizedTest
	@CsvSource({ "CAT3,2033-07-31,", "CAT2,2032-07-31,emb-end", "CAT1,2033-07-31,emb-category",
			"CAT1,2027-07-31,emb-end emb-category" })
	void embPupilGetsTheWholeRemainingPeriodOrTheDeciderHasReadWhyNot(FundingCategory category, LocalDate end,
			@Nullable String warned) {
		TlvApplication application = TlvFixtures.pending(TlvFixtures.emb(TlvKind.VSO, FundingCategory.CAT3));
		var command = new ProposeTlv(application.id(), 0, true, TlvKind.VSO, category, LocalDate.of(2025, 11, 1), end,
				TlvFixtures.grounds(application, "Omdat"), "", "", true, true);
		assertThat(DecisionChecks.warnings(command, application, TlvFixtures.TODAY, TlvFixtures.BORN))
			.extracting(DecisionCheck::key)
			.isEqualTo((warned != null) ? List.of(warned.split(" ")) : List.of());
		assertThat(DecisionRules.proposedEnd(application.content(), TlvFixtures.BORN)).isEqualTo("2033-07-31");
	}

	@Test
	void ofAnyOtherPupilTheEndThatIsAskedIsProposedWithoutAWarning() {
		TlvApplication application = TlvFixtures.pending();
		assertThat(DecisionRules.proposedEnd(application.content(), TlvFixtures.BORN))
			.isEqualTo(application.content().requestedEnd());
		assertThat(DecisionChecks.warnings(TlvFixtures.grant(application), application, TlvFixtures.TODAY,
				TlvFixtures.BORN))
			.isEmpty();
	}

	private static List<String> pairs(String words) {
		return List.of(words.split(" (?=begin|end )"));
	}

	@Test
	void s26LevelOfTheSwvAndTheKindMustAgree() {
		TlvApplication application = TlvFixtures.pending();
		var command = new ProposeTlv(application.id(), 0, true, TlvKind.SO, FundingCategory.CAT1,
				LocalDate.of(2025, 11, 1), LocalDate.of(2027, 7, 31), TlvFixtures.grounds(application, "Omdat"), "", "",
				true, true);
		assertThat(DecisionRules.faults(command, application, TlvFixtures.PREMISES).list()).extracting(Fault::code)
			.containsExactly("tlv.fault.level");
	}

	@Test
	void emptyDecisionHearsAllFaultsAtOnce() {
		TlvApplication application = TlvFixtures.pending();
		var command = new ProposeTlv(application.id(), 0, null, null, null, null, null, List.of(), "", "", false, true);
		assertThat(DecisionRules.faults(command, application, TlvFixtures.PREMISES).list()).extracting(Fault::field)
			.containsExactly("grant", "grounds[0].text", "confirmed");
	}

	@Test
	void refusalNeedsNoDates() {
		TlvApplication application = TlvFixtures.pending();
		var command = new ProposeTlv(application.id(), 0, false, null, null, null, null,
				TlvFixtures.grounds(application, "Omdat"), "", "", true, true);
		assertThat(DecisionRules.faults(command, application, TlvFixtures.PREMISES).any()).isFalse();
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
		assertThat(DecisionRules.faults(TlvFixtures.grant(application), application, TlvFixtures.PREMISES).list())
			.extracting(Fault::field)
			.containsExactly("differences");
	}

	@Test
	void everyGroundPointsToAPassageOfThisApplication() {
		TlvApplication application = TlvFixtures.pending();
		String known = Passage.of(application).get(0).key();
		List<Ground> grounds = List.of(new Ground("Omdat", List.of(known)), new Ground("", List.of()),
				new Ground("En ook", List.of()), new Ground("Verder", List.of("parents:9")),
				new Ground("", List.of(known)));
		var command = new ProposeTlv(application.id(), 0, false, null, null, null, null, grounds, "", "", true, true);
		assertThat(DecisionRules.faults(command, application, TlvFixtures.PREMISES).list()).extracting(Fault::field)
			.containsExactly("grounds[2].passages", "grounds[3].passages", "grounds[4].text");
		assertThat(command.motivation()).startsWith("Omdat\n\nEn ook");
	}

	@Test
	void passagesAreTheParagraphsOfAdvicesAndViews() {
		assertThat(Passage.of(TlvFixtures.pending())).extracting(Passage::source)
			.containsExactly(Passage.Source.ADVICE, Passage.Source.ADVICE, Passage.Source.PARENTS,
					Passage.Source.PUPIL);
	}

	@Test
	void viewOfParentsWhoDisagreeIsAnswered() {
		TlvApplication application = TlvFixtures.pending(ParentsView.DISAGREE);
		ProposeTlv silent = TlvFixtures.grant(application);
		assertThat(DecisionRules.faults(silent, application, TlvFixtures.PREMISES).list()).extracting(Fault::field)
			.containsExactly("parentsAnswer");
		assertThat(DecisionChecks.written(silent, application, TlvFixtures.PREMISES)).filteredOn((check) -> !check.ok())
			.extracting(DecisionCheck::key)
			.containsExactly("parents-answered");
	}

	@ParameterizedTest
	@CsvSource({ "2023-09-15,true", "2023-09-14,false" })
	void researchIsAsYoungAsTheSwvAsksOnTheDayOfReceipt(LocalDate datedOn, boolean young) {
		TlvApplication application = TlvFixtures.draft();
		application.annex(new ApplicationAnnex(UUID.randomUUID(), AnnexKind.RESEARCH, datedOn, TlvFixtures.TODAY));
		application.submit(TlvFixtures.forum(), TlvFixtures.PREMISES, TlvFixtures.TODAY, TlvFixtures.TERMS);
		assertThat(DecisionChecks.research(application, 24)).extracting(DecisionCheck::ok).containsExactly(young);
		assertThat(DecisionChecks.research(TlvFixtures.pending(), 24)).as("none was sent").isEmpty();
	}

	@Test
	void preparingAndDecidingAreTwoPeopleWhoAreNotTied() {
		UserId preparer = TlvFixtures.DECIDER.user();
		UserId other = UserId.fresh();
		assertThat(Independence.secondPerson(preparer, preparer, NO_TIES).refuses()).isTrue();
		assertThat(Independence.secondPerson(preparer, other, NO_TIES).ok()).isTrue();
		assertThat(Independence.secondPerson(preparer, other, new Bound(Set.of(), Set.of(preparer, other))).refuses())
			.isTrue();
	}

	@Test
	void otherThanAskedIsADeviatingGrant() {
		TlvApplication application = TlvFixtures.pending();
		assertThat(DecisionRules.outcome(TlvFixtures.grant(application), application))
			.isEqualTo(DecisionOutcome.GRANTED);
		var other = new ProposeTlv(application.id(), 0, true, TlvKind.VSO, FundingCategory.CAT2,
				LocalDate.of(2025, 11, 1), LocalDate.of(2027, 7, 31), TlvFixtures.grounds(application, "Omdat"), "", "",
				true, true);
		assertThat(DecisionRules.outcome(other, application)).isEqualTo(DecisionOutcome.GRANTED_DEVIATING);
	}

	private static List<String> refusals(TlvApplication application, UserId decider, Independence.Ties ties) {
		return DecisionChecks.of(application, decider, ties, TlvFixtures.TODAY)
			.stream()
			.filter(DecisionCheck::refuses)
			.map(DecisionCheck::key)
			.toList();
	}

}
