package nl.routebord.terms;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.routebord.terms.TermEvent.Code;

import static org.assertj.core.api.Assertions.assertThat;

class TermEventTest {

	@ParameterizedTest
	@ValueSource(strings = { "nl", "en" })
	void everyEventHasItsText(String language) {
		ResourceBundle texts = ResourceBundle.getBundle("messages/terms", Locale.forLanguageTag(language));
		for (Code code : Code.values()) {
			assertThat(texts.getString("terms.event." + code)).isNotBlank();
		}
	}

}
