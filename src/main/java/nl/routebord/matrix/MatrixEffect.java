package nl.routebord.matrix;

import nl.routebord.identity.Role;
import nl.routebord.sharing.DataCategory;

/**
 * In how many running cases units of a role see something else of a category, with all
 * that was given and permitted in those cases.
 */
public record MatrixEffect(Role role, DataCategory category, int more, int less) {
}
