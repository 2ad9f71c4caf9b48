package nl.routebord.web.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal term: the date in words, what is left, and the events it unfolds into. All
 * texts are computed on the server; no clock ticks.
 *
 * @param tone warning when near, negative when passed, else null
 * @param headline for example "Nog 12 dagen"
 * @param sentence for example "Beslis uiterlijk op dinsdag 8 december 2026."
 * @param percent how much of the term has passed, 0 to 100; null when suspended
 * @param startText under the start of the bar; null for no bar texts
 * @param endText under the end of the bar; null for no bar texts
 * @param note suspended, extended, and why
 * @param events how the date came about, oldest first
 */
public record TermCard(@Nullable String tone, String headline, String sentence, @Nullable Integer percent,
		@Nullable String startText, @Nullable String endText, @Nullable String note, List<Event> events) {

	public record Event(String date, String text) {
	}

}
