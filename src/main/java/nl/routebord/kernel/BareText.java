package nl.routebord.kernel;

import java.util.Locale;

/** What somebody typed, as far as it says something. */
public final class BareText {

	private BareText() {
	}

	/** Without case, spaces and signs: the same answer typed again is the same answer. */
	public static String of(String typed) {
		return typed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

}
