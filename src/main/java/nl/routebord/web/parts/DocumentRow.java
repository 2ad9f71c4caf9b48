package nl.routebord.web.parts;

import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param title what it is
 * @param details type, size and date in one line
 * @param href where to get it; null when the reader may know of it but not open it
 * @param state state in words, for example while it is being checked; else null
 * @param stateTone tone of the state; else null
 */
public record DocumentRow(String title, String details, @Nullable String href, @Nullable String state,
		@Nullable String stateTone) {
}
