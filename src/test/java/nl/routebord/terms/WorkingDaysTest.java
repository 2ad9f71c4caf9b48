package nl.routebord.terms;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDaysTest {

	private final WorkingDays workingDays = WorkingDays.ofTheAct();

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-01-06, 5, 2026-01-13
			2026-04-02, 1, 2026-04-07
			2025-12-24, 1, 2025-12-29
			2025-12-31, 1, 2026-01-02
			2028-02-28, 2, 2028-03-01
			2026-05-04, 1, 2026-05-06
			2026-05-13, 2, 2026-05-18
			2026-03-14, 1, 2026-03-16
			2026-03-16, 0, 2026-03-16
			2026-03-14, 0, 2026-03-14
			""")
	void workingDaysAfterADateSkipWeekendsAndHolidays(LocalDate date, int days, LocalDate expected) {
		assertThat(this.workingDays.after(date, days)).isEqualTo(expected);
	}

	@Test
	void s11AReportIsSentWithinFiveWorkingDays() {
		assertThat(this.workingDays.after(LocalDate.of(2026, 1, 6), 5)).isEqualTo(LocalDate.of(2026, 1, 13));
	}

	@Test
	void workingDaysAreNotCountedBackwards() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.workingDays.after(LocalDate.of(2026, 1, 6), -1));
	}

	@Test
	void daysBetweenUndoDaysAfter() {
		for (LocalDate date = LocalDate.of(2025, 12, 1); date.getYear() < 2027; date = date.plusDays(1)) {
			for (int days = 0; days < 12; days++) {
				LocalDate after = this.workingDays.after(date, days);
				assertThat(this.workingDays.between(date, after)).isEqualTo(days);
			}
		}
	}

	@Test
	void thereAreNoneBetweenADateAndAnEarlierOne() {
		assertThat(this.workingDays.between(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 9))).isZero();
	}

	@Test
	void aDecreedDayIsSkippedToo() {
		WorkingDays withBridgeDay = new WorkingDays(DutchHolidays.withDecree(List.of(LocalDate.of(2026, 5, 15))));
		assertThat(withBridgeDay.after(LocalDate.of(2026, 5, 13), 1)).isEqualTo(LocalDate.of(2026, 5, 18));
	}

}
