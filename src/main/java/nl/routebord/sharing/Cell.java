package nl.routebord.sharing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One role and one category in the matrix.
 *
 * @param own whether a unit of this role may be the source, and then always reads its own
 * @param modes what holds in each phase
 */
public record Cell(boolean own, Map<Phase, Mode> modes) {

	public Cell {
		modes = Map.copyOf(modes);
	}

	public Mode in(@Nullable Phase phase) {
		return (phase != null) ? modes.getOrDefault(phase, Mode.NEVER) : Mode.NEVER;
	}

	/** The cell of the printed matrix holds a dash: nothing can ever open it. */
	boolean isNever() {
		return !own && modes.values().stream().allMatch((mode) -> mode == Mode.NEVER);
	}

}
