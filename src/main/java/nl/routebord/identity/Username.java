package nl.routebord.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person signs in with, in the one form in which it is stored and compared. Plain
 * letters only: no two that look the same are different people.
 */
record Username(String text) {

	private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

	static Username of(String typed) {
		String storable = typed.replace('\0', '\uFFFD'); // nobody's name, and the
															// database takes no NUL
		return new Username(Normalizer.normalize(storable.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
	}

	boolean isPlain() {
		return PLAIN.matcher(text).matches();
	}

}
