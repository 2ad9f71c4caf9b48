package nl.routebord.sharing;

import java.util.Map;
import nl.routebord.identity.Role;

/**
 * A cell of the matrix, to be read by people.
 *
 * @param own whether a unit of this role may be the source
 * @param modes the code per phase; a phase without one: never
 */
public record MatrixCell(Role role, DataCategory category, boolean own, Map<Phase, String> modes) {
}
