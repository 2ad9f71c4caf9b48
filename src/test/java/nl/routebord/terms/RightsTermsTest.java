package nl.routebord.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms of requests of data subjects (AVG 12, UAVG 34, 35 and 41). */
class RightsTermsTest {

	private final WorkingDays workingDays = WorkingDays.ofTheAct();

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-03-05, false, 2026-04-07, 5 April is Easter and the 6th too
			2026-06-05, false, 2026-07-06, a month ends on the same day and moves over the Sunday
			2026-08-31, false, 2026-09-30, a shorter month ends on its last day
			2027-01-31, false, 2027-03-01, the last of February is a Sunday
			2028-01-31, false, 2028-02-29, a leap year
			2026-08-31, true,  2026-11-30, three months from receipt and not one and two
			2026-11-30, true,  2027-03-01, the last of February is a Sunday
			""")
	void aRequestIsAnsweredWithinAMonthOrThree(LocalDate received, boolean extended, LocalDate expected, String why) {
		assertThat(new RightsAnswerTerm(received, extended).end(workingDays)).as(why).isEqualTo(expected);
	}

	@Test
	void theExtensionIsToldWithinTheFirstMonthAndOnce() {
		RightsAnswerTerm term = RightsAnswerTerm.from(LocalDate.of(2026, 8, 31));
		assertThat(term.isExtendableOn(LocalDate.of(2026, 9, 30), workingDays)).isTrue();
		assertThat(term.isExtendableOn(LocalDate.of(2026, 10, 1), workingDays)).isFalse();
		assertThat(new RightsAnswerTerm(term.received(), true).isExtendableOn(LocalDate.of(2026, 9, 1), workingDays))
			.isFalse();
	}

	@Test
	void theRemedyRunsSixWeeksAndMovesOverAHoliday() {
		assertThat(new RightsRemedyTerm(LocalDate.of(2026, 2, 23)).end(workingDays)).isEqualTo("2026-04-07");
		assertThat(new RightsRemedyTerm(LocalDate.of(2026, 6, 1)).end(workingDays)).isEqualTo("2026-07-13");
	}

	@Test
	void aCareFileIsErasedWithinThreeMonths() {
		assertThat(new CareFileErasureTerm(LocalDate.of(2026, 3, 12)).end(workingDays)).isEqualTo("2026-06-12");
		assertThat(new CareFileErasureTerm(LocalDate.of(2026, 11, 30)).end(workingDays)).isEqualTo("2027-03-01");
	}

	@Test
	void whatIsWithheldIsJudgedAnewEveryThreeMonths() {
		assertThat(new WithholdingReview(LocalDate.of(2026, 11, 30)).dueOn()).isEqualTo("2027-02-28");
	}

}
