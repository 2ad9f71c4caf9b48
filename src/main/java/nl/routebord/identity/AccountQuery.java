package nl.routebord.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param text part of a name or username; null for all
 * @param cursor of the page; null for the first
 */
public record AccountQuery(@Nullable String text, @Nullable String cursor, int limit) {
}
