package nl.routebord.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** R-AWB-09: the Algemene termijnenwet, article by article. */
class StatutoryTermTest {

	private final WorkingDays workingDays = WorkingDays.ofTheAct();

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-03-14, 2026-03-16
			2026-03-15, 2026-03-16
			2026-03-16, 2026-03-16
			2026-04-03, 2026-04-07
			2026-04-06, 2026-04-07
			2026-04-27, 2026-04-28
			2025-04-26, 2025-04-28
			2026-05-05, 2026-05-06
			2026-05-14, 2026-05-15
			2026-05-25, 2026-05-26
			2025-12-25, 2025-12-29
			2026-12-25, 2026-12-28
			2026-01-01, 2026-01-02
			2027-01-01, 2027-01-04
			""")
	void article1MovesAnEndToTheNextWorkingDay(LocalDate unshifted, LocalDate expected) {
		assertThat(new StatutoryTerm(unshifted.minusWeeks(6), TermLength.weeks(6)).end(this.workingDays))
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-03-13, 3, 2026-03-17
			2026-04-02, 3, 2026-04-08
			2026-04-02, 4, 2026-04-08
			2026-04-02, 2, 2026-04-07
			2025-12-24, 3, 2025-12-30
			2025-12-24, 5, 2025-12-30
			2026-03-09, 3, 2026-03-12
			""")
	void article2LetsATermOfThreeDaysHoldTwoWorkingDays(LocalDate dayBefore, int days, LocalDate expected) {
		assertThat(new StatutoryTerm(dayBefore, TermLength.days(days)).end(this.workingDays)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			DAYS,   90, true
			DAYS,   91, false
			WEEKS,  12, true
			WEEKS,  13, false
			MONTHS,  3, true
			MONTHS,  4, false
			YEARS,   1, false
			HOURS,  24, false
			""")
	void article4LeavesOutLongTermsHoursAndYears(ChronoUnit unit, int amount, boolean covered) {
		assertThat(new TermLength(amount, unit).isCovered()).isEqualTo(covered);
	}

	@Test
	void aTermThatTheActLeavesOutEndsOnASunday() {
		LocalDate sunday = LocalDate.of(2026, 3, 15);
		assertThat(new StatutoryTerm(sunday.minusWeeks(13), TermLength.weeks(13)).end(this.workingDays))
			.isEqualTo(sunday);
		assertThat(new StatutoryTerm(sunday.minusYears(1), TermLength.years(1)).end(this.workingDays))
			.isEqualTo(sunday);
	}

	@Test
	void aTermCountedBackwardsIsNotShifted() {
		assertThat(TermLength.weeks(2).before(LocalDate.of(2026, 3, 29))).isEqualTo("2026-03-15");
	}

	@Test
	void anExtensionCountsOnFromTheUnshiftedEnd() {
		StatutoryTerm first = new StatutoryTerm(LocalDate.of(2025, 11, 13), TermLength.weeks(6));
		assertThat(first.end(this.workingDays)).isEqualTo("2025-12-29");
		assertThat(first.extendedBy(TermLength.weeks(4)).end(this.workingDays)).isEqualTo("2026-01-22");
	}

	@Test
	void monthsFollowTheCalendarAcrossALeapDay() {
		assertThat(new StatutoryTerm(LocalDate.of(2028, 1, 31), TermLength.months(1)).end(this.workingDays))
			.isEqualTo("2028-02-29");
	}

	@Test
	void aCoveredTermAlwaysEndsOnAWorkingDayAndNeverEarlier() {
		for (LocalDate date = LocalDate.of(2024, 1, 1); date.getYear() < 2032; date = date.plusDays(1)) {
			for (TermLength length : new TermLength[] { TermLength.days(3), TermLength.weeks(2), TermLength.weeks(8),
					TermLength.weeks(12) }) {
				StatutoryTerm term = new StatutoryTerm(date, length);
				LocalDate end = term.end(this.workingDays);
				assertThat(this.workingDays.isWorkingDay(end)).isTrue();
				assertThat(end).isAfterOrEqualTo(term.unshiftedEnd()).isBefore(term.unshiftedEnd().plusDays(8));
				assertThat(this.workingDays.between(date, end)).isGreaterThanOrEqualTo(2);
			}
		}
	}

}
