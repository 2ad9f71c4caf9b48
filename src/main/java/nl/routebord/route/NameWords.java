package nl.routebord.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import nl.routebord.pupil.PupilDesk;

/** What was typed to find somebody, as the words that names are compared with. */
public final class NameWords {

	/** Greater than all that begins with what stands before it. */
	public static final String LAST = Character.toString(Character.MAX_CODE_POINT);

	/** Parts of a name that many share: they narrow nothing. */
	private static final Set<String> PREFIXES = Set.of("van", "de", "den", "der", "het", "ten", "ter", "el", "al",
			"te");

	private static final int MOST = 5;

	private NameWords() {
	}

	public static List<String> of(String typed) {
		List<String> words = new ArrayList<>(List.of(PupilDesk.searchKey(typed).split("[\\s,]+")));
		words.removeIf((word) -> word.isEmpty() || words.size() > 1 && PREFIXES.contains(word));
		return List.copyOf(words.subList(0, Math.min(words.size(), MOST)));
	}

}
