package nl.routebord.residential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import nl.routebord.terms.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayTermsTest {

	private final StayTerms terms = new StayTerms(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 5, 31));

	@Test
	void swvOfOriginHearsWithinFiveWorkingDaysAndTheReturnIsAgreedInSixWeeks() {
		assertThat(terms.notifyBy(WorkingDays.ofTheAct())).isEqualTo("2025-04-08");
		assertThat(terms.agreeBy()).isEqualTo("2025-05-13");
		assertThat(terms.talkFrom()).isEqualTo("2026-04-19");
		assertThat(new StayTerms(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)).talkFrom())
			.isEqualTo("2026-05-01");
	}

	@ParameterizedTest
	@CsvSource({ "2025-04-01, 2025-07-01", "2025-06-30, 2025-07-01", "2025-07-01, 2025-10-01",
			"2026-01-15, 2026-04-01" })
	void howItGoesIsSaidEveryThreeMonths(LocalDate day, LocalDate next) {
		assertThat(terms.updateAfter(day)).isEqualTo(next);
	}

	@Test
	void s20WarningsComeOnTheFirstOfOctoberAndSixThreeAndOneMonthsBeforeTheEnd() {
		LocalDate end = LocalDate.of(2026, 7, 31);
		List<LocalDate> warnings = Stream
			.iterate(StayTerms.warnAfter(LocalDate.of(2025, 4, 1), end), (day) -> StayTerms.warnAfter(day, end))
			.limit(5)
			.toList();
		assertThat(warnings).extracting(LocalDate::toString)
			.containsExactly("2025-10-01", "2026-01-31", "2026-04-30", "2026-06-30", "2026-10-01");
		assertThat(StayTerms.warnAfter(LocalDate.of(2025, 10, 1), null)).isEqualTo("2026-10-01");
	}

	/** Domain.md 4.3, R-RES-17. */
	@ParameterizedTest
	@CsvSource({ "CURRENT_LAW, AT_INSTITUTION, SLEEPS, STAYS, BY_LAW, APPLICATION, INSTITUTION",
			"DORMANT_TLV, AT_INSTITUTION, SLEEPS, SLEEPS, BY_LAW, TLV_WAKES, ORIGIN_BOARD",
			"CENTRAL, AT_INSTITUTION, SLEEPS, STAYS, OCW, APPLICATION_AT_ORIGIN, OPEN",
			"DUAL_ENROLMENT, AT_BOTH, STAYS, STAYS, MAIN_ENROLMENT, APPLICATION_AT_ORIGIN, ORIGIN_SCHOOL" })
	void eachRegimeHasItsOwnEnrolmentTlvPayerAndDutyOfCare(ResidentialRegime regime,
			ResidentialRegime.Enrolled enrolled, ResidentialRegime.WhileAway inUse, ResidentialRegime.WhileAway unused,
			ResidentialRegime.Payer payer, ResidentialRegime.ToVso toVso, ResidentialRegime.CareDuty duty) {
		assertThat(regime.enrolled()).isEqualTo(enrolled);
		assertThat(regime.tlvInUse()).isEqualTo(inUse);
		assertThat(regime.unusedTlv()).isEqualTo(unused);
		assertThat(regime.payer()).isEqualTo(payer);
		assertThat(regime.toVso()).isEqualTo(toVso);
		assertThat(regime.careDuty()).isEqualTo(duty);
	}

}
