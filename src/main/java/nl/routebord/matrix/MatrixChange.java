package nl.routebord.matrix;

import nl.routebord.identity.Role;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One field of the matrix that changes.
 *
 * @param phase null: whether units of this role may be the source ({@code O})
 * @param before the code that holds now ({@code O T R G C K -})
 * @param after the code that will hold
 * @param seesNow what the policy answers a unit in the case to which nobody gave anything
 * @param seesThen the same by the new matrix
 */
public record MatrixChange(Role role, DataCategory category, @Nullable Phase phase, String before, String after,
		Access seesNow, Access seesThen) {
}
