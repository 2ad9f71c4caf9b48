package nl.routebord.anonymous;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.kernel.ElevenTest;

/**
 * What in a text leads to one child (privacy.md A.4, "anoniem bespreken"). Each finds its
 * own kind; none ever says what it found.
 */
enum Trace {

	/** A whole date: it could be the birth date. */
	DATE(Trace::hasDate),
	/** Eight or nine digits that pass a test of the PGN. */
	NUMBER(Trace::hasNumber), POSTCODE(Trace::hasPostcode), NAME(NameSearch::finds), MAIL(Trace::hasMail),
	PHONE(Trace::hasPhone);

	private static final Pattern DIGITS_DATE = Pattern.compile(
			"(?<!\\d)(\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?(\\d{4}|\\d{2})|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})(?!\\d)");

	private static final Pattern WORDS_DATE = Pattern.compile(
			"(?<!\\d)\\d{1,2}\\.?\\s+(jan|feb|maart|mrt|apr|mei|juni|jun|juli|jul|aug|sep|okt|nov|dec)\\p{L}*\\.?\\s+('|’)?\\d{2,4}(?!\\d)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){7,8}(?!\\d)");

	private static final Pattern POSTCODE_FORM = Pattern
		.compile("(?<![\\p{L}\\d])[1-9]\\d{3}(\\s?)([A-Za-z]{2})(?![\\p{L}\\d])");

	/** Short words and measures that may follow four digits. */
	private static final Set<String> NO_LETTERS = Set.of("al", "de", "en", "er", "ga", "ik", "in", "is", "je", "km",
			"kg", "ml", "na", "nu", "of", "om", "op", "te", "tm", "uw", "we", "ze", "zo");

	private static final Pattern MAIL_FORM = Pattern.compile("\\S@\\S+\\.\\p{L}{2,}");

	private static final Pattern PHONE_FORM = Pattern.compile("(?<!\\d)(\\+31|0031|0)[ -]?[1-9]([ -]?\\d){8}(?!\\d)");

	private final Predicate<String> search;

	Trace(Predicate<String> search) {
		this.search = search;
	}

	boolean isIn(String text) {
		return search.test(text);
	}

	private static boolean hasDate(String text) {
		return DIGITS_DATE.matcher(text).find() || WORDS_DATE.matcher(text).find();
	}

	private static boolean hasMail(String text) {
		return MAIL_FORM.matcher(text).find();
	}

	private static boolean hasPhone(String text) {
		return PHONE_FORM.matcher(text).find();
	}

	private static boolean hasNumber(String text) {
		Matcher digits = DIGITS.matcher(text);
		int from = 0;
		while (digits.find(from)) {
			String found = digits.group().replaceAll("\\D", "");
			if (ElevenTest.isOfPerson(found.length() == 8 ? "0" + found : found)) {
				return true;
			}
			from = digits.start() + 1;
		}
		return false;
	}

	private static boolean hasPostcode(String text) {
		Matcher found = POSTCODE_FORM.matcher(text);
		while (found.find()) {
			String letters = found.group(2);
			boolean word = !found.group(1).isEmpty() && !letters.equals(letters.toUpperCase(Locale.ROOT))
					&& NO_LETTERS.contains(letters.toLowerCase(Locale.ROOT));
			if (!word) {
				return true;
			}
		}
		return false;
	}

}
