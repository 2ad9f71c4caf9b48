package nl.routebord.letter;

import java.util.Map;
import nl.routebord.identity.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * A letter to print.
 *
 * @param swv who sends it
 * @param plain which text in plain language goes with it: the end of a message key under
 * {@code letter.plain}; none for a letter that the family does not get
 * @param template name under {@code templates/letters}
 * @param particulars what the template names beside the facts
 */
public record LetterOrder(LetterKind kind, OrganisationId swv, @Nullable String plain, LetterFacts facts,
		String template, Map<String, Object> particulars) {

	public LetterOrder {
		particulars = Map.copyOf(particulars);
	}

}
