package nl.routebord.web.parts;

import org.jspecify.annotations.Nullable;

/**
 * One line of the journal as shown to one reader.
 *
 * @param tone accent, negative, positive, warning or null
 * @param icon name of an icon
 * @param title what
 * @param meta when, who and for which organisation
 * @param text the text the reader may see; null when there is none
 * @param visibleFor the sentence "Zichtbaar voor: …"; null for what everybody sees
 */
public record TimelineItem(@Nullable String tone, String icon, String title, String meta, @Nullable String text,
		@Nullable String visibleFor) {
}
