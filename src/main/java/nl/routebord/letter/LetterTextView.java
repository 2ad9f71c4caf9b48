package nl.routebord.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the text of a letter.
 *
 * @param version 0 for the text that Routebord comes with
 * @param madeOn null for that one
 * @param madeBy the name of who made it; empty for that one
 */
public record LetterTextView(LetterKind kind, int version, LetterText text, @Nullable LocalDate madeOn, String madeBy) {

	/** Whether the swv made it itself. */
	public boolean isOwn() {
		return version > 0;
	}

}
