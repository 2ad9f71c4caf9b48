package nl.routebord.document;

import static org.assertj.core.api.Assertions.assertThat;

import nl.routebord.kernel.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter can show. */
class PrintableTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "", "Een kleine groep.\n\nEn rust.\tGoed", "Zoë is 12 ½ – “ja” … €", "Łukasz Çelik Ðorđe",
			"e\u0301\u00A0x", "Иван", "\u2022 punt \u2192 volgt", "weg\u200Bgelaten", "1\u202F500 m²" })
	void ordinaryTextCanBePrinted(String text) {
		assertThat(PrintableText.unprintable(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Goed 😀", "中", "👍🏽 ja" })
	void aSignThatTheFontDoesNotHaveIsNamed(String text) {
		assertThat(PrintableText.unprintable(text)).isPresent();
	}

	@Test
	void theFaultStandsAtItsFieldAndSaysWhichSign() {
		Faults faults = PrintableText.check(new Faults(), "reason", "Fijn 😀");
		assertThat(faults.list()).singleElement().satisfies((fault) -> {
			assertThat(fault.field()).isEqualTo("reason");
			assertThat(fault.arguments()).containsExactly("😀");
		});
		assertThat(PrintableText.check(new Faults(), "reason", null).any()).isFalse();
	}

}
