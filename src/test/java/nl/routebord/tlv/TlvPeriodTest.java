package nl.routebord.tlv;

import java.time.LocalDate;
import java.time.Month;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TlvPeriodTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			S1,  2025-11-01, 2027-07-31
			S2,  2026-08-01, 2027-07-31
			S16, 2026-08-01, 2027-07-31
			S20, 2025-03-10, 2026-07-31
			S21, 2026-09-01, 2028-07-31
			S26, 2026-11-15, 2028-07-31
			,    2026-07-31, 2027-07-31
			,    2026-08-02, 2028-07-31
			,    2026-01-01, 2027-07-31
			,    2026-12-31, 2028-07-31
			,    2028-02-29, 2029-07-31
			""")
	void s1s2s26TheEndIsAtLeastOneCompleteSchoolYearLater(String scenario, LocalDate begin, LocalDate expected) {
		assertThat(TlvPeriod.minEnd(begin)).as(scenario).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			VSO, 2026-08-01, 2027-07-31, true
			VSO, 2026-08-01, 2030-07-31, true
			SO,  2026-08-01, 2027-07-31, true
			VSO, 2026-08-01, 2027-06-30, false
			VSO, 2026-08-01, 2027-08-01, false
			VSO, 2026-11-15, 2027-07-31, false
			VSO, 2026-11-15, 2028-07-31, true
			VSO, 2026-08-01,           , false
			SO,  2026-08-01, 2026-07-31, false
			SO,  2026-08-01, 2025-07-31, false
			PRO, 2026-08-01,           , true
			PRO, 2026-08-01, 2027-07-31, false
			SBO, 2026-08-01,           , true
			SBO, 2026-08-01, 2026-12-31, true
			SBO, 2026-08-01, 2026-08-01, false
			SBO, 2026-08-01, 2026-07-31, false
			""")
	void s26WrongDatesAreRefused(TlvKind kind, LocalDate begin, LocalDate end, boolean valid) {
		assertThat(new TlvPeriod(kind, begin, end).isValid()).isEqualTo(valid);
	}

	@Test
	void theShortestValidEndIsAlways31JulyAndHoldsACompleteSchoolYear() {
		for (LocalDate begin = LocalDate.of(2024, 1, 1); begin.getYear() < 2029; begin = begin.plusDays(1)) {
			LocalDate end = TlvPeriod.minEnd(begin);
			assertThat(end.getMonth()).isEqualTo(Month.JULY);
			assertThat(end.getDayOfMonth()).isEqualTo(31);
			assertThat(end.minusYears(1).plusDays(1)).isAfterOrEqualTo(begin);
			assertThat(new TlvPeriod(TlvKind.VSO, begin, end).isValid()).isTrue();
			assertThat(new TlvPeriod(TlvKind.VSO, begin, end.minusYears(1)).isValid()).isFalse();
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			SO,  2012-05-05, 2026-07-31
			SO,  2012-07-31, 2026-07-31
			SO,  2012-08-01, 2027-07-31
			VSO, 2008-02-29, 2028-07-31
			PRO, 2012-05-05,
			SBO, 2016-05-05,
			""")
	void theLatestEndIsTheSchoolYearInWhichThePupilTurns14Or20(TlvKind kind, LocalDate birthDate, LocalDate expected) {
		assertThat(TlvPeriod.maxEnd(kind, birthDate)).isEqualTo(expected);
	}

	@Test
	void s2AnIssueMidYearBeforeABeginOnFirstOfAugustGivesAWarning() {
		TlvPeriod period = vso("2026-08-01", "2027-07-31");
		assertThat(period.warnsOfIssueMidYear(LocalDate.of(2026, 5, 18))).isTrue();
		assertThat(period.warnsOfIssueMidYear(LocalDate.of(2026, 8, 1))).isFalse();
	}

	@Test
	void s1AnIssueMidYearWithABeginMidYearGivesNone() {
		assertThat(vso("2025-11-01", "2027-07-31").warnsOfIssueMidYear(LocalDate.of(2025, 10, 20))).isFalse();
	}

	@Test
	void aBeginMoreThanAYearAheadGivesASignal() {
		assertThat(vso("2027-08-01", "2028-07-31").beginsMoreThanAYearAfter(LocalDate.of(2026, 7, 31))).isTrue();
		assertThat(vso("2027-08-01", "2028-07-31").beginsMoreThanAYearAfter(LocalDate.of(2026, 8, 1))).isFalse();
	}

	@Test
	void s1AnEnrolmentWithinThePeriodIsCoveredThroughItsLastDay() {
		TlvPeriod period = vso("2025-11-01", "2027-07-31");
		assertThat(period.covers(LocalDate.of(2025, 11, 3))).isTrue();
		assertThat(period.covers(LocalDate.of(2027, 7, 31))).isTrue();
		assertThat(period.covers(LocalDate.of(2027, 8, 1))).isFalse();
		assertThat(period.covers(LocalDate.of(2025, 10, 31))).isFalse();
		assertThat(new TlvPeriod(TlvKind.PRO, LocalDate.of(2025, 11, 1), null).covers(LocalDate.of(2040, 1, 1)))
			.isTrue();
	}

	private static TlvPeriod vso(String begin, String end) {
		return new TlvPeriod(TlvKind.VSO, LocalDate.parse(begin), LocalDate.parse(end));
	}

}
