package nl.routebord.web.parts;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, radio cards or checkboxes.
 *
 * @param value what the form sends
 * @param text resolved text, for names out of the data; else null
 * @param textKey message key, for words of ours; else null
 * @param hintKey message key of a second line under a radio card; else null
 */
public record Option(String value, @Nullable String text, @Nullable String textKey, @Nullable String hintKey) {

	public static Option named(String value, String text) {
		return new Option(value, text, null, null);
	}

	public static Option keyed(String value, String textKey) {
		return new Option(value, null, textKey, null);
	}

	public Option withHint(String key) {
		return new Option(value, text, textKey, key);
	}

}
