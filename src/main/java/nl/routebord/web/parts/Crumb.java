package nl.routebord.web.parts;

import org.jspecify.annotations.Nullable;

/** One step of the breadcrumb trail: a name out of the data or a message key. */
public record Crumb(String href, @Nullable String text, @Nullable String textKey) {

	public static Crumb named(String href, String text) {
		return new Crumb(href, text, null);
	}

	public static Crumb keyed(String href, String textKey) {
		return new Crumb(href, null, textKey);
	}

}
