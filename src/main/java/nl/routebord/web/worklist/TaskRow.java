package nl.routebord.web.worklist;

import org.jspecify.annotations.Nullable;

/**
 * A task as a row.
 *
 * @param dueNote how far away the last day is, in words
 * @param tone negative when late, warning when today, else null
 */
public record TaskRow(String title, String href, String number, String pupil, String school, @Nullable String due,
		@Nullable String dueNote, @Nullable String tone, String state, String who, boolean mine) {
}
