package nl.routebord.reporting;

import java.util.Optional;

/**
 * A table of a return beside that of the quarter before.
 *
 * @param stock what was open on the day; else all since 1 August
 * @param before of the same table at the end of the quarter before, in this school year
 */
public record ReturnTable(Block block, boolean stock, CountTable now, Optional<CountTable> before) {

	/** Empty where a number is too small to show. */
	public Optional<Integer> shown(int row, int column) {
		return now.shown(row, column);
	}

	boolean showsTotal() {
		return shown(block.rows().size(), block.columns().size()).isPresent();
	}

	public Optional<Integer> difference(int row, int column) {
		return before.flatMap((earlier) -> now.difference(earlier, row, column));
	}

}
