package nl.routebord.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins: the sort key of the row before it, as opaque text.
 * <p>
 * The text goes into addresses and so into logs: a list sorted by a name puts the row's
 * id into the cursor and looks the name up.
 */
public record Cursor(List<String> key) {

	private static final int LONGEST = 1_000;

	public Cursor {
		key = List.copyOf(key);
	}

	public static Cursor of(List<String> key) {
		return new Cursor(key);
	}

	public static Cursor of(String... key) {
		return new Cursor(List.of(key));
	}

	/**
	 * Reads a cursor back.
	 * @param parts how many parts the list's key has
	 * @return null when there is none: the first page
	 * @throws RuleViolated when it was not made by this list
	 */
	public static @Nullable Cursor read(@Nullable String text, int parts) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		if (text.length() > LONGEST) {
			throw new RuleViolated("cursor", "cursor.unknown");
		}
		try {
			Cursor cursor = new Cursor(split(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)));
			if (cursor.key.size() == parts) {
				return cursor;
			}
		}
		catch (IllegalArgumentException ex) {
			// not base64: told below, like a cursor of another list
		}
		throw new RuleViolated("cursor", "cursor.unknown");
	}

	public String part(int index) {
		return key.get(index);
	}

	public String text() {
		StringBuilder joined = new StringBuilder();
		for (String part : key) {
			joined.append(part.length()).append(':').append(part);
		}
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> split(String joined) {
		List<String> parts = new ArrayList<>();
		int at = 0;
		while (at < joined.length()) {
			int colon = joined.indexOf(':', at);
			if (colon < 0) {
				throw new IllegalArgumentException("no length");
			}
			int end = colon + 1 + Integer.parseInt(joined.substring(at, colon));
			if (end < colon + 1 || end > joined.length()) {
				throw new IllegalArgumentException("wrong length");
			}
			parts.add(joined.substring(colon + 1, end));
			at = end;
		}
		return parts;
	}

}
