package nl.routebord.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.routebord.kernel.Fault;
import org.junit.jupiter.api.Test;

class LetterTextTest {

	@Test
	void emptyLineMakesAParagraphAndFieldsAreFilledIn() {
		var text = new LetterText("Over [leerling].\n\n \nTot en met [uiterlijk].\nMet groet", "");
		assertThat(text.openingOf(Map.of(LetterField.PUPIL, "Sem", LetterField.LAST_DAY, "1 maart 2026")))
			.containsExactly("Over Sem.", "Tot en met 1 maart 2026.\nMet groet");
		assertThat(text.closingOf(Map.of())).isEmpty();
	}

	@Test
	void whatAFieldHoldsIsTextAlsoWhenItLooksLikeAField() {
		var text = new LetterText("[school] schrijft over [leerling]", "$1 \\ [school]");
		Map<LetterField, String> values = Map.of(LetterField.SCHOOL, "[leerling] $0", LetterField.PUPIL, "Sem");
		assertThat(text.openingOf(values)).containsExactly("[leerling] $0 schrijft over Sem");
		assertThat(text.closingOf(values)).containsExactly("$1 \\ [leerling] $0");
	}

	@Test
	void unknownFieldIsNamedAndAnEmptyBeginIsRefused() {
		assertThat(new LetterText("Beste [ouder]", "").check(LetterKind.DECISION).list()).extracting(Fault::field)
			.containsExactly("opening");
		assertThat(new LetterText("Voor [uiterlijk]", "").check(LetterKind.REPAIR).any()).isFalse();
		assertThat(new LetterText("Voor [uiterlijk]", "").check(LetterKind.DECISION).any()).isTrue();
		assertThat(new LetterText(" ", "x".repeat(3001)).check(LetterKind.DECISION).list()).extracting(Fault::field)
			.containsExactly("opening", "closing");
	}

}
