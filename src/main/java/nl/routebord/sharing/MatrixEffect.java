package nl.routebord.sharing;

import nl.routebord.identity.Role;

/**
 * In how many running cases units of a role see something else of a category, with all
 * that was given and permitted in those cases.
 */
public record MatrixEffect(Role role, DataCategory category, int more, int less) {
}
