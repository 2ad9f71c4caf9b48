package nl.routebord.web.api;

/**
 * The state that a change was made on: an argument of a controller, from the header
 * {@code If-Match}. Without the header the request is refused (428); an entrance that
 * finds another version throws {@link nl.routebord.kernel.Stale} (412).
 */
public record IfMatch(long version) {
}
