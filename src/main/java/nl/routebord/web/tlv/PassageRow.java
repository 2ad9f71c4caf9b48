package nl.routebord.web.tlv;

import java.util.UUID;

import nl.routebord.tlv.Passage;

import org.jspecify.annotations.Nullable;

/**
 * A passage as the page of the decision names it.
 *
 * @param label such as "Orthopedagoog 1"
 * @param advice whose paragraph it is; null for a view
 */
record PassageRow(String key, Passage.Source source, @Nullable UUID advice, String label, String text) {

	private static final int SHORT = 80;

	/** To tick beside a ground. */
	public String shortText() {
		return label + ": " + (text.length() > SHORT ? text.substring(0, SHORT) + "…" : text);
	}

}
