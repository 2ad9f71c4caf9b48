package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EducationDutyTest {

	@ParameterizedTest
	@CsvSource({ "2010-03-15, 2015-03-31, false, NOT_YET", "2010-03-15, 2015-04-01, false, LEERPLICHTIG",
			"2010-03-01, 2015-03-31, false, NOT_YET", "2010-12-31, 2015-12-31, false, NOT_YET",
			"2010-12-31, 2016-01-01, false, LEERPLICHTIG", "2010-03-15, 2026-07-31, false, LEERPLICHTIG",
			"2010-03-15, 2026-07-31, true, LEERPLICHTIG", "2010-03-15, 2026-08-01, false, KWALIFICATIEPLICHTIG",
			"2010-03-15, 2026-08-01, true, NONE", "2010-08-01, 2027-07-31, false, LEERPLICHTIG",
			"2010-07-31, 2026-08-01, false, KWALIFICATIEPLICHTIG",
			"2010-03-15, 2028-03-14, false, KWALIFICATIEPLICHTIG",
			"2010-03-15, 2028-03-15, false, DOORSTROOMPUNT_18_23", "2010-03-15, 2028-03-15, true, NONE",
			"2010-03-15, 2033-03-14, false, DOORSTROOMPUNT_18_23", "2010-03-15, 2033-03-15, false, NONE" })
	void changesOnTheDaysOfTheLaw(LocalDate birth, LocalDate on, boolean startkwalificatie, EducationDuty duty) {
		assertThat(EducationDuty.of(birth, on, startkwalificatie)).isEqualTo(duty);
	}

}
