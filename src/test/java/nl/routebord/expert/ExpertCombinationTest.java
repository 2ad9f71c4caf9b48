package nl.routebord.expert;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.routebord.identity.UserId;
import nl.routebord.expert.ExpertCombination.Expert;
import nl.routebord.expert.ExpertCombination.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class ExpertCombinationTest {

	private final UserId lotte = UserId.fresh();

	private final UserId pim = UserId.fresh();

	@ParameterizedTest
	@EnumSource(
			names = { "KINDER_OF_JEUGDPSYCHOLOOG", "PEDAGOOG", "KINDERPSYCHIATER", "MAATSCHAPPELIJK_WERKER", "ARTS" })
	void s1AnOrthopedagoogOrPsycholoogWithSomeoneOfTheSecondListIsComplete(ExpertProfession second) {
		assertThat(verdict(new Expert(this.lotte, ExpertProfession.ORTHOPEDAGOOG), new Expert(this.pim, second)))
			.isEqualTo(Verdict.COMPLETE);
		assertThat(verdict(new Expert(this.pim, second), new Expert(this.lotte, ExpertProfession.PSYCHOLOOG)))
			.isEqualTo(Verdict.COMPLETE);
	}

	@Test
	void s8AMentorNeverCounts() {
		assertThat(verdict(new Expert(this.lotte, ExpertProfession.ORTHOPEDAGOOG),
				new Expert(this.pim, ExpertProfession.OTHER)))
			.isEqualTo(Verdict.SECOND_MISSING);
	}

	@Test
	void s8TwiceTheSamePsychologistIsNotEnough() {
		assertThat(verdict(new Expert(this.lotte, ExpertProfession.PSYCHOLOOG),
				new Expert(this.lotte, ExpertProfession.PSYCHOLOOG)))
			.isEqualTo(Verdict.SECOND_MISSING);
		assertThat(verdict(new Expert(this.lotte, ExpertProfession.PSYCHOLOOG),
				new Expert(this.lotte, ExpertProfession.KINDER_OF_JEUGDPSYCHOLOOG)))
			.isEqualTo(Verdict.SAME_PERSON);
	}

	@Test
	void s8OneExpertIsNotEnough() {
		assertThat(verdict(new Expert(this.lotte, ExpertProfession.ORTHOPEDAGOOG))).isEqualTo(Verdict.SECOND_MISSING);
		assertThat(verdict(new Expert(this.pim, ExpertProfession.ARTS))).isEqualTo(Verdict.FIRST_MISSING);
		assertThat(verdict()).isEqualTo(Verdict.FIRST_MISSING);
	}

	@Test
	void twoOfTheFirstListMissASecond() {
		assertThat(verdict(new Expert(this.lotte, ExpertProfession.ORTHOPEDAGOOG),
				new Expert(this.pim, ExpertProfession.PSYCHOLOOG)))
			.isEqualTo(Verdict.SECOND_MISSING);
	}

	private static Verdict verdict(Expert... experts) {
		return new ExpertCombination(List.of(experts)).verdict();
	}

}
