package nl.routebord.web.tlv;

import nl.routebord.letter.ChangeLetterText;
import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterText;
import nl.routebord.letter.LetterTextView;

/**
 * The words of a letter as typed.
 *
 * @param read the version that the form was made from
 * @param application the number of the application for the trial
 * @param act {@code try} or {@code save}
 */
record LetterTextForm(Integer read, String opening, String closing, String application, String act) {

	LetterTextForm {
		read = (read != null) ? read : 0;
		opening = (opening != null) ? opening : "";
		closing = (closing != null) ? closing : "";
		application = (application != null) ? application.strip() : "";
		act = (act != null) ? act : "";
	}

	static LetterTextForm of(LetterTextView view) {
		return new LetterTextForm(view.version(), view.text().opening(), view.text().closing(), "", "");
	}

	ChangeLetterText command(LetterKind kind) {
		return new ChangeLetterText(kind, read, new LetterText(opening.strip(), closing.strip()));
	}

}
