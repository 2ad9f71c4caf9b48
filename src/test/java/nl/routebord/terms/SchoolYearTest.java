package nl.routebord.terms;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchoolYearTest {

	@Test
	void aSchoolYearRunsFromFirstOfAugustThrough31July() {
		SchoolYear year = SchoolYear.of(LocalDate.of(2026, 8, 1));
		assertThat(year).hasToString("2026/2027");
		assertThat(year.begin()).isEqualTo("2026-08-01");
		assertThat(year.end()).isEqualTo("2027-07-31");
		assertThat(year.contains(LocalDate.of(2027, 7, 31))).isTrue();
		assertThat(year.contains(LocalDate.of(2026, 7, 31))).isFalse();
		assertThat(year.next()).isEqualTo(SchoolYear.of(LocalDate.of(2027, 8, 1)));
	}

}
