package nl.routebord.matrix;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.routebord.identity.Role;
import nl.routebord.sharing.Cell;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Mode;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.SharingRules;

/**
 * A cell of the matrix, to be read by people.
 *
 * @param own whether a unit of this role may be the source
 * @param modes the code per phase; a phase without one: never
 */
public record MatrixCell(Role role, DataCategory category, boolean own, Map<Phase, String> modes) {

	/** Role by role. */
	static List<MatrixCell> allOf(SharingRules rules) {
		return rules.roles()
			.stream()
			.flatMap((role) -> Arrays.stream(DataCategory.values())
				.flatMap((category) -> rules.cell(role, category).stream().map((cell) -> of(role, category, cell))))
			.toList();
	}

	private static MatrixCell of(Role role, DataCategory category, Cell cell) {
		Map<Phase, String> modes = new EnumMap<>(Phase.class);
		cell.modes().forEach((phase, mode) -> modes.put(phase, mode.code()));
		modes.values().removeIf(Mode.NEVER.code()::equals);
		return new MatrixCell(role, category, cell.own(), modes);
	}

}
