package nl.routebord.region;

import nl.routebord.region.Competence.Outcome;
import nl.routebord.region.CompetenceQuestion.AppliedSchool;
import nl.routebord.region.CompetenceQuestion.Enrolled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompetentSwvTest {

	private static final PostcodeArea HILVERSUM = new PostcodeArea("1211", "Hilversum", "PO2604", "VO2604");

	private static final PostcodeArea STICHTSE_VECHT = new PostcodeArea("3601", "Stichtse Vecht", "PO2601", "VO2601");

	private static final AppliedSchool VSO_IN_UTRECHT = new AppliedSchool("VO2601", false);

	@Test
	void s15TheSchoolDecidesAndNotTheHouse() {
		var answer = vso(new Enrolled(SchoolType.VO, "VO2601"), HILVERSUM, null, null);
		assertThat(answer.swvCode()).isEqualTo("VO2601");
		assertThat(answer.ruleId()).isEqualTo("2.5.1");
		assertThat(answer.reasonKey()).isEqualTo("region.competence.current-school");
		assertThat(answer.reasonArguments()).containsExactly("VO2601");
	}

	@Test
	void s16GroupEightPupilGoesByResidence() {
		var answer = vso(new Enrolled(SchoolType.PRIMARY, "PO2604"), STICHTSE_VECHT, new AppliedSchool("VO2604", false),
				null);
		assertThat(answer.swvCode()).isEqualTo("VO2601");
		assertThat(answer.ruleId()).isEqualTo("R-COMP-01");
	}

	@Test
	void s17RenewalAfterMovingProposesThePreviousIssuer() {
		var amersfoort = new PostcodeArea("3811", "Amersfoort", "PO2602", "VO2602");
		var answer = vso(new Enrolled(SchoolType.VSO, "VO2602"), amersfoort, null, "VO2601");
		assertThat(answer.swvCode()).isEqualTo("VO2601");
		assertThat(answer.ruleId()).isEqualTo("R-COMP-03");
		assertThat(answer.overridable()).isTrue();
	}

	@Test
	void s18FromSoToVsoIsNewAndGoesByResidenceWhoeverIssuedTheSoTlv() {
		var answer = vso(new Enrolled(SchoolType.SO, "PO2604"), STICHTSE_VECHT, VSO_IN_UTRECHT, "PO2604");
		assertThat(answer.swvCode()).isEqualTo("VO2601");
		assertThat(answer.ruleId()).isEqualTo("R-COMP-02");
		assertThat(answer.overridable()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "CLUSTER_1", "CLUSTER_2" })
	void s27NoSwvIsCompetentForCluster1And2(SoughtEducation sought) {
		var answer = CompetentSwv.decide(new CompetenceQuestion(sought, new Enrolled(SchoolType.VO, "VO2601"),
				STICHTSE_VECHT, false, VSO_IN_UTRECHT, "VO2601"));
		assertThat(answer.outcome()).isEqualTo(Outcome.NOT_COMPETENT);
		assertThat(answer.swvCode()).isNull();
		assertThat(answer.forwardFrom("VO2601")).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "VO", "PRO", "VSO", "SO_VSO" })
	void eachSecondarySchoolDecidesByItsLocation(SchoolType type) {
		assertThat(vso(new Enrolled(type, "VO2601"), HILVERSUM, null, null).ruleId()).isEqualTo("2.5.1");
	}

	@ParameterizedTest
	@EnumSource(names = { "MBO", "CLUSTER_1_2" })
	void aSchoolOutsideTheSwvLeavesItToTheResidence(SchoolType type) {
		var answer = vso(new Enrolled(type, null), HILVERSUM, VSO_IN_UTRECHT, null);
		assertThat(answer.swvCode()).isEqualTo("VO2604");
		assertThat(answer.ruleId()).isEqualTo("2.5.2");
	}

	@Test
	void aChildAtHomeGoesByResidence() {
		assertThat(vso(null, HILVERSUM, VSO_IN_UTRECHT, null).swvCode()).isEqualTo("VO2604");
	}

	@Test
	void aChildAbroadGoesByTheSchoolAppliedTo() {
		var answer = abroad(SoughtEducation.VSO, null, VSO_IN_UTRECHT);
		assertThat(answer.swvCode()).isEqualTo("VO2601");
		assertThat(answer.ruleId()).isEqualTo("2.5.3");
	}

	@Test
	void aChildAbroadThatAttendsADutchSecondarySchoolStillGoesByThatSchool() {
		assertThat(abroad(SoughtEducation.VSO, new Enrolled(SchoolType.VO, "VO2604"), VSO_IN_UTRECHT).swvCode())
			.isEqualTo("VO2604");
	}

	@Test
	void aChildAbroadInSoGoesByTheSchoolAppliedTo() {
		assertThat(abroad(SoughtEducation.VSO, new Enrolled(SchoolType.SO, "PO2604"), VSO_IN_UTRECHT).swvCode())
			.isEqualTo("VO2601");
	}

	@Test
	void abroadWithoutASchoolIsUndetermined() {
		var answer = abroad(SoughtEducation.VSO, null, null);
		assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
		assertThat(answer.reasonKey()).isEqualTo("region.competence.applied-school-unknown");
	}

	@Test
	void aNationalSwvDecidesForAPupilWhoIsNotEnrolled() {
		var answer = vso(null, HILVERSUM, new AppliedSchool("VO0001", true), null);
		assertThat(answer.swvCode()).isEqualTo("VO0001");
		assertThat(answer.ruleId()).isEqualTo("2.5.4");
	}

	@Test
	void aNationalSwvDoesNotDecideForAPupilOfAnotherSecondarySchool() {
		assertThat(vso(new Enrolled(SchoolType.VO, "VO2601"), HILVERSUM, new AppliedSchool("VO0001", true), null)
			.swvCode()).isEqualTo("VO2601");
	}

	@Test
	void thePreviousIssuerIsProposedForAPupilBetweenTwoSchools() {
		assertThat(vso(null, HILVERSUM, null, "VO2601").ruleId()).isEqualTo("R-COMP-03");
	}

	@Test
	void thePreviousIssuerLapsesOnceThePupilReturnedToRegularEducation() {
		assertThat(vso(new Enrolled(SchoolType.VO, "VO2604"), STICHTSE_VECHT, null, "VO2601").swvCode())
			.isEqualTo("VO2604");
	}

	@Test
	void anIssuerOfTheOtherSectorIsNoPreviousIssuer() {
		assertThat(vso(new Enrolled(SchoolType.VSO, "VO2604"), STICHTSE_VECHT, null, "PO2601").ruleId())
			.isEqualTo("2.5.1");
	}

	@Test
	void soGoesByThePrimarySwvOfTheSchool() {
		var answer = ask(SoughtEducation.SO, new Enrolled(SchoolType.PRIMARY, "PO2601"), HILVERSUM, null, null);
		assertThat(answer.swvCode()).isEqualTo("PO2601");
	}

	@Test
	void soForAChildNotAtSchoolGoesByThePrimarySwvOfTheResidence() {
		assertThat(ask(SoughtEducation.SO, null, HILVERSUM, null, null).swvCode()).isEqualTo("PO2604");
	}

	@Test
	void sboGoesByTheSboSchoolAppliedTo() {
		var answer = ask(SoughtEducation.SBO, new Enrolled(SchoolType.PRIMARY, "PO2604"), HILVERSUM,
				new AppliedSchool("PO2601", false), null);
		assertThat(answer.swvCode()).isEqualTo("PO2601");
	}

	@Test
	void praktijkonderwijsGoesByThePraktijkschoolAppliedTo() {
		assertThat(ask(SoughtEducation.PRO, null, HILVERSUM, VSO_IN_UTRECHT, null).swvCode()).isEqualTo("VO2601");
	}

	@Test
	void aSchoolOfTheOtherSectorNeverDecides() {
		assertThat(ask(SoughtEducation.SBO, null, HILVERSUM, new AppliedSchool("VO2601", false), null).outcome())
			.isEqualTo(Outcome.UNDETERMINED);
		assertThat(vso(new Enrolled(SchoolType.VO, "PO2601"), HILVERSUM, null, null).outcome())
			.isEqualTo(Outcome.UNDETERMINED);
	}

	@Test
	void aSchoolWithoutKnownSwvIsUndeterminedAndDoesNotFallBackOnTheHouse() {
		var answer = vso(new Enrolled(SchoolType.VO, null), HILVERSUM, null, null);
		assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
		assertThat(answer.reasonKey()).isEqualTo("region.competence.school-unknown");
	}

	@Test
	void anUnknownPostcodeIsUndetermined() {
		assertThat(vso(null, null, null, null).reasonKey()).isEqualTo("region.competence.residence-unknown");
	}

	@Test
	void anApplicationAtAnotherSwvIsSentOn() {
		var answer = vso(new Enrolled(SchoolType.VO, "VO2601"), HILVERSUM, null, null);
		assertThat(answer.forwardFrom("VO2604")).isTrue();
		assertThat(answer.forwardFrom("VO2601")).isFalse();
	}

	private static Competence vso(@Nullable Enrolled enrolment, @Nullable PostcodeArea residence,
			@Nullable AppliedSchool appliedTo, @Nullable String previousIssuer) {
		return ask(SoughtEducation.VSO, enrolment, residence, appliedTo, previousIssuer);
	}

	private static Competence ask(SoughtEducation sought, @Nullable Enrolled enrolment,
			@Nullable PostcodeArea residence, @Nullable AppliedSchool appliedTo, @Nullable String previousIssuer) {
		return CompetentSwv
			.decide(new CompetenceQuestion(sought, enrolment, residence, false, appliedTo, previousIssuer));
	}

	private static Competence abroad(SoughtEducation sought, @Nullable Enrolled enrolment,
			@Nullable AppliedSchool appliedTo) {
		return CompetentSwv.decide(new CompetenceQuestion(sought, enrolment, null, true, appliedTo, null));
	}

}
