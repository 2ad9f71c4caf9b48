package nl.routebord.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.routebord.kernel.ElevenTest;

/**
 * A file name without tricks: no path, no control or direction marks, no name that
 * Windows keeps for devices. Files are stored under an id; this is what the download is
 * called.
 */
record FileName(String value) {

	private static final int LONGEST = 120;

	/**
	 * Controls, marks that turn the reading direction, halves of characters, private use.
	 */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

	private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*%;]");

	private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\\..*)?");

	/** Nine digits, perhaps in groups, as a bsn is written. */
	private static final Pattern NINE_DIGITS = Pattern
		.compile("(?<!\\d)(\\d{9}|\\d{4}[. -]\\d{2}[. -]\\d{3}|\\d{3}[. -]\\d{3}[. -]\\d{3})(?!\\d)");

	static FileName clean(String given) {
		String name = Normalizer.normalize(given, Normalizer.Form.NFC);
		name = name.replaceAll("(?i)%2f|%5c", "/");
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		name = UNSAFE.matcher(INVISIBLE.matcher(name).replaceAll("")).replaceAll("_");
		name = name.replaceAll("^[. ]+|[. ]+$", "").replaceAll("\\s+", " ");
		if (DEVICE.matcher(name).matches()) {
			name = "_" + name;
		}
		return new FileName(shortened(name.isEmpty() ? "document" : name));
	}

	/** Lower case, without the dot; empty if there is none. */
	String extension() {
		int dot = value.lastIndexOf('.');
		return (dot < 0) ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	/** Whether a text holds a number that passes the eleven test of the bsn. */
	static boolean holdsBsn(String text) {
		return NINE_DIGITS.matcher(text)
			.results()
			.anyMatch((found) -> ElevenTest.isBsn(found.group().replaceAll("\\D", "")));
	}

	private static String shortened(String name) {
		if (name.length() <= LONGEST) {
			return name;
		}
		int dot = name.lastIndexOf('.');
		String ending = (dot > 0 && name.length() - dot <= 10) ? name.substring(dot) : "";
		int cut = LONGEST - ending.length();
		return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
	}

}
