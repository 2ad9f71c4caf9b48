package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatterTest {

	private final DateFormatter dates = new DateFormatter();

	@ParameterizedTest
	@ValueSource(strings = { "26-11-2026", "26/11/2026", "26.11.2026", "26 nov 2026", "26 november 2026",
			" 26 NOV  2026 ", "2026-11-26" })
	void readsADateAsPeopleWriteIt(String text) throws ParseException {
		assertThat(dates.parse(text, Locale.ROOT)).isEqualTo(LocalDate.of(2026, 11, 26));
	}

	@ParameterizedTest
	@ValueSource(strings = { "31-06-2026", "29-02-2026", "1-13-2026", "26-11-26", "26-11", "gisteren", "", "1-1-0026",
			"26-11-2026 of later" })
	void refusesWhatIsNoDate(String text) {
		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> dates.parse(text, Locale.ROOT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1 maart 2027", "1 mrt 2027", "1 mrt. 2027" })
	void readsTheShortNamesOfMonths(String text) throws ParseException {
		assertThat(dates.parse(text, Locale.ROOT)).isEqualTo(LocalDate.of(2027, 3, 1));
	}

}
