package nl.routebord.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.document.PrintableText;
import nl.routebord.kernel.Faults;

/**
 * What a swv says in its own words at the begin and the end of a kind of letter. What the
 * law asks of the letter (the decision, its reasons, the remedies) is not in here, so
 * that no change of words can lose it.
 *
 * @param opening paragraphs with an empty line between them; fields in square brackets
 * @param closing the same, before the signature
 */
public record LetterText(String opening, String closing) {

	static final int LONGEST = 3000;

	private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*\\]");

	/** Adds what is wrong with it for this kind. */
	Faults check(LetterKind kind) {
		Faults faults = new Faults().addIf(opening.isBlank(), "opening", "letter.fault.opening");
		check(kind, "opening", opening, faults);
		check(kind, "closing", closing, faults);
		return faults;
	}

	private static void check(LetterKind kind, String field, String text, Faults faults) {
		faults.addIf(text.length() > LONGEST, field, "letter.fault.too-long", LONGEST);
		PrintableText.check(faults, field, text);
		List<String> known = kind.fields().stream().map(LetterField::typed).toList();
		BRACKETS.matcher(text)
			.results()
			.map(MatchResult::group)
			.filter((typed) -> !known.contains(typed))
			.findFirst()
			.ifPresent((unknown) -> faults.add(field, "letter.fault.field", unknown, String.join(", ", known)));
	}

	/** The paragraphs of the begin, with the fields filled in. */
	public List<String> openingOf(Map<LetterField, String> values) {
		return paragraphs(opening, values);
	}

	/** The paragraphs of the end, with the fields filled in. */
	public List<String> closingOf(Map<LetterField, String> values) {
		return paragraphs(closing, values);
	}

	/** Whether the swv's own words name this. */
	boolean names(LetterField field) {
		return opening.contains(field.typed()) || closing.contains(field.typed());
	}

	/** In one pass: what a value holds is text, also when it looks like a field. */
	private static List<String> paragraphs(String text, Map<LetterField, String> values) {
		String filled = BRACKETS.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement(values.entrySet()
				.stream()
				.filter((value) -> value.getKey().typed().equals(found.group()))
				.map(Map.Entry::getValue)
				.findFirst()
				.orElse(found.group())));
		return Arrays.stream(filled.split("\\R\\s*\\R")).map(String::strip).filter((one) -> !one.isEmpty()).toList();
	}

}
