package nl.routebord.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DutchHolidaysTest {

	private final DutchHolidays holidays = DutchHolidays.ofTheAct();

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
			"2026-05-25", "2026-12-25", "2026-12-26" })
	void theActNamesTheHolidaysOf2026(LocalDate holiday) {
		assertThat(this.holidays.contains(holiday)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-04-02", "2026-04-30", "2026-05-04", "2026-05-15", "2026-12-24", "2026-12-31" })
	void otherDaysAreNoHolidayHoweverManyPeopleAreOff(LocalDate day) {
		assertThat(this.holidays.contains(day)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2025, 2031, 2036, 2042 })
	void kingsDayMovesTo26AprilWhenThe27thIsASunday(int year) {
		assertThat(LocalDate.of(year, 4, 27).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
		assertThat(this.holidays.contains(LocalDate.of(year, 4, 26))).isTrue();
		assertThat(this.holidays.contains(LocalDate.of(year, 4, 27))).isFalse();
	}

	@Test
	void fiveMayIsAHolidayInEveryYearAndNotOncePerFive() {
		for (int year = 2014; year <= 2060; year++) {
			assertThat(this.holidays.contains(LocalDate.of(year, 5, 5))).as("%d", year).isTrue();
		}
	}

	@Test
	void theCalendarIsExactlyTheListOfTheActForFortyYears() {
		for (int year = 2014; year <= 2054; year++) {
			Set<LocalDate> found = new TreeSet<>(LocalDate.of(year, 1, 1)
				.datesUntil(LocalDate.of(year + 1, 1, 1))
				.filter(this.holidays::contains)
				.toList());
			assertThat(found).isEqualTo(listOfTheAct(year));
		}
	}

	@Test
	void aDayEquatedByRoyalDecreeIsAHolidayOnlyWhenPassedIn() {
		LocalDate bridgeDay = LocalDate.of(2026, 5, 15);
		assertThat(DutchHolidays.withDecree(List.of(bridgeDay)).contains(bridgeDay)).isTrue();
		assertThat(this.holidays.contains(bridgeDay)).isFalse();
	}

	private static Set<LocalDate> listOfTheAct(int year) {
		LocalDate easter = easter(year);
		LocalDate kingsDay = LocalDate.of(year, 4, 27);
		return new TreeSet<>(List.of(LocalDate.of(year, 1, 1), easter.minusDays(2), easter, easter.plusDays(1),
				(kingsDay.getDayOfWeek() == DayOfWeek.SUNDAY) ? kingsDay.minusDays(1) : kingsDay, easter.plusDays(39),
				easter.plusDays(49), easter.plusDays(50), LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26),
				LocalDate.of(year, 5, 5)));
	}

	/** Meeus' Gregorian computus, to check the library against something else. */
	private static LocalDate easter(int year) {
		int a = year % 19;
		int b = year / 100;
		int c = year % 100;
		int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
		int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
		int m = (a + 11 * h + 22 * l) / 451;
		int month = (h + l - 7 * m + 114) / 31;
		return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
	}

}
