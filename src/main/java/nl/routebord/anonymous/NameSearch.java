package nl.routebord.anonymous;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a whole name: two or more words with a capital after each other,
 * with initials or the small words of Dutch surnames between them. A first name alone it
 * cannot tell from another word.
 */
final class NameSearch {

	/** A word with a capital, initials, or any other word; or the end of a sentence. */
	private static final Pattern TOKEN = Pattern.compile(
			"(?<initials>(?:\\p{Lu}\\.\\s?)+(?=\\p{L}))|(?<word>\\p{L}[\\p{L}'’-]*)|(?<stop>[.!?:;()\\[\\]\"/\\n\\d]+)");

	private static final Set<String> BETWEEN = Set.of("van", "de", "den", "der", "het", "ten", "ter", "te", "el", "al",
			"la", "le", "bin", "ben", "von", "'t", "’t", "t", "'s", "op", "aan", "in", "bij", "d", "op't");

	/** Words that begin a sentence and no name. */
	private static final Set<String> BEGINNINGS = Set.of("de", "het", "een", "hij", "zij", "ze", "wij", "we", "ik",
			"er", "dit", "dat", "die", "deze", "op", "in", "met", "van", "bij", "na", "als", "aan", "uit", "om", "voor",
			"door", "over", "tot", "naar", "sinds", "volgens", "ook", "maar", "want", "toen", "nu", "wat", "wie",
			"waar", "hoe", "wanneer", "kan", "mag", "moet", "zou", "heeft", "is", "en", "of", "omdat", "zonder",
			"binnen", "vanaf", "via", "onze", "ons", "mijn", "zijn", "haar", "hun");

	/** Not people: the services that a question may name. */
	private static final Pattern SERVICES = Pattern.compile(
			"Veilig Thuis|Passend Onderwijs|Raad voor de Kinderbescherming|Leger des Heils|Centrum voor Jeugd en Gezin|Jeugd en Gezin|Halt");

	private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,4}([-']\\p{Lu}{2,4})?");

	private NameSearch() {
	}

	static boolean finds(String text) {
		return sentences(SERVICES.matcher(text).replaceAll("dienst")).stream().anyMatch(NameSearch::hasRun);
	}

	/** Words between two signs. */
	private static List<List<String>> sentences(String text) {
		List<List<String>> sentences = new ArrayList<>();
		List<String> words = new ArrayList<>();
		Matcher token = TOKEN.matcher(text);
		while (token.find()) {
			if (token.group("stop") != null) {
				sentences.add(words);
				words = new ArrayList<>();
			}
			else {
				words.add(token.group().strip());
			}
		}
		sentences.add(words);
		return sentences;
	}

	private static boolean hasRun(List<String> words) {
		boolean open = false; // a capital before, and since then only small words of
								// names
		for (int place = 0; place < words.size(); place++) {
			String word = words.get(place);
			String small = word.toLowerCase(Locale.ROOT);
			if (isCapital(word) && !BEGINNINGS.contains(small)) {
				if (open) {
					return true;
				}
				open = true;
			}
			else if (!BETWEEN.contains(small)) {
				open = false;
			}
		}
		return false;
	}

	private static boolean isCapital(String word) {
		return Character.isUpperCase(word.codePointAt(0)) && !ABBREVIATION.matcher(word).matches();
	}

}
