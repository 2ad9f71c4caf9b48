package nl.routebord.emergency;

import nl.routebord.kernel.BareText;

/** How much must be said to open the emergency door, to keep silent, and to judge. */
final class GlassText {

	static final int SHORTEST = 20;

	static final int LONGEST = 2000;

	private GlassText() {
	}

	static boolean isLongEnough(String text) {
		return BareText.of(text).length() >= SHORTEST && text.length() <= LONGEST;
	}

}
