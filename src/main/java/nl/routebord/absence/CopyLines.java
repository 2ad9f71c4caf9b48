package nl.routebord.absence;

import org.jspecify.annotations.Nullable;

/** Rows as COPY reads them. */
final class CopyLines {

	private final StringBuilder text = new StringBuilder();

	private boolean begun;

	CopyLines field(@Nullable Object value) {
		if (begun) {
			text.append('\t');
		}
		begun = true;
		if (value == null) {
			text.append("\\N");
		}
		else if (value instanceof String words) {
			escaped(words);
		}
		else {
			text.append(value);
		}
		return this;
	}

	void end() {
		text.append('\n');
		begun = false;
	}

	/** No other control character comes out of a row. */
	private void escaped(String words) {
		for (int at = 0; at < words.length(); at++) {
			char letter = words.charAt(at);
			if (letter == '\\') {
				text.append("\\\\");
			}
			else if (letter == '\t') {
				text.append("\\t");
			}
			else {
				text.append(letter);
			}
		}
	}

	@Override
	public String toString() {
		return text.toString();
	}

}
