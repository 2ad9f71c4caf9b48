package nl.routebord.tlv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TlvNumberTest {

	@ParameterizedTest
	@ValueSource(strings = { "VO2601-2026-42", "VO2601-2026-000042", "VO260-2026-00042", "XX2601-2026-00042",
			"vo2601-2026-00042", "VO-26-01-2026-00042", "VO2601-26-00042", " VO2601-2026-00042", "VO2601-2026-0004O",
			"" })
	void s26AnythingElseThanSeventeenCharactersIsNoNumber(String text) {
		assertThat(TlvNumber.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			VO2601-2026-00042, VO2601,   VO, true
			VO2601-2026-00042, VO-26-01, VO, true
			PO2601-2026-00042, PO2601,   PO, true
			VO2602-2026-00042, VO2601,   VO, false
			PO2601-2026-00042, PO2601,   VO, false
			VO2601-2026-00042, VO2601,   PO, false
			VO2601-2014-00001, VO2601,   VO, true
			VO2601-2013-00001, VO2601,   VO, false
			""")
	void s26TheNumberBelongsToItsIssuerAndLevel(String text, String issuer, TlvKind.Level level, boolean valid) {
		assertThat(TlvNumber.parse(text).orElseThrow().isValidFor(issuer, level)).isEqualTo(valid);
	}

	@Test
	void s1ANumberIsWrittenWithLeadingZeros() {
		TlvNumber number = new TlvNumber("VO2601", 2025, 1);
		assertThat(number.text()).isEqualTo("VO2601-2025-00001").hasSize(17);
		assertThat(TlvNumber.parse(number.text())).hasValue(number);
	}

	@Test
	void aCounterThatIsFullGivesNoNumber() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TlvNumber("VO2601", 2025, 100_000));
	}

}
