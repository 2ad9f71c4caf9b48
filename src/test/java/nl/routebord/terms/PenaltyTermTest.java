package nl.routebord.terms;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PenaltyTermTest {

	private final PenaltyTerm s10 = new PenaltyTerm(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 1));

	@Test
	void s10TheDueDateIsEightWeeksAfterReceipt() {
		assertThat(DecisionTerm.from(LocalDate.of(2026, 2, 2)).dueDate(WorkingDays.ofTheAct()))
			.hasValue(this.s10.dueDate());
	}

	@Test
	void s10ThePenaltyRunsFortyTwoDaysFromTwoWeeksAfterTheNotice() {
		assertThat(this.s10.isNoticeValid()).isTrue();
		assertThat(this.s10.firstDay()).isEqualTo("2026-04-16");
		assertThat(this.s10.lastDay()).isEqualTo("2026-05-27");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-04-15, 0
			2026-04-16, 2300
			2026-04-29, 32200
			2026-04-30, 35700
			2026-05-13, 81200
			2026-05-14, 85700
			2026-05-27, 144200
			2026-12-31, 144200
			""")
	void s10ThePenaltyGrowsToAtMost1442Euro(LocalDate through, int cents) {
		assertThat(this.s10.centsThrough(through)).isEqualTo(cents);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-04-16,
			2026-04-17, 2026-04-16
			2026-05-01, 2026-04-30
			2026-05-28, 2026-05-27
			2026-05-29, 2026-05-27
			,           2026-05-27
			""")
	void theDayOfTheDecisionDoesNotCount(@Nullable LocalDate decided, @Nullable LocalDate last) {
		assertThat(this.s10.lastDay(decided)).isEqualTo(Optional.ofNullable(last));
	}

	@Test
	void twoWeeksThatEndOnAHolidayAreNotMoved() {
		assertThat(new PenaltyTerm(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 11)).firstDay())
			.isEqualTo("2026-12-26");
	}

	@Test
	void aNoticeOnTheLastDayOfTheTermIsTooEarlyAndCostsNothing() {
		PenaltyTerm early = new PenaltyTerm(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 30));
		assertThat(early.isNoticeValid()).isFalse();
		assertThat(early.centsThrough(LocalDate.of(2026, 12, 31))).isZero();
	}

	@Test
	void theAmountsAreThoseOfTheirTime() {
		assertThat(PenaltyTariff.on(LocalDate.of(2018, 12, 31)).cents(42)).isEqualTo(126_000);
		assertThat(PenaltyTariff.on(LocalDate.of(2019, 1, 1)).cents(42)).isEqualTo(144_200);
	}

}
