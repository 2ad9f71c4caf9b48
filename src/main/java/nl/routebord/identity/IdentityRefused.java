package nl.routebord.identity;

/**
 * Somebody asked for what accounts do not allow: told to the audit trail, which keeps it
 * although nothing happened.
 *
 * @param action what was asked, a code such as {@code identity.appointed}
 */
public record IdentityRefused(Actor actor, String action) {
}
