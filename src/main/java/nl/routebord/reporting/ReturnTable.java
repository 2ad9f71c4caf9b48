package nl.routebord.reporting;

import java.util.Optional;

/**
 * A table of a return beside that of the quarter before.
 *
 * @param stock what was open on the day; else all since 1 August
 * @param now by what was known when it was made
 * @param then by what was recorded on the day; empty of a return that was made that day
 * @param before of the same table at the end of the quarter before, in this school year
 * @param whole for who works with these children: small numbers too
 */
public record ReturnTable(Block block, boolean stock, CountTable now, Optional<CountTable> then,
		Optional<CountTable> before, boolean whole) {

	/** Empty where a number is too small to publish. */
	public Optional<Integer> shown(int row, int column) {
		return shown(now, row, column);
	}

	/** Where it differs: what was recorded on the day itself. */
	public Optional<Integer> recordedThen(int row, int column) {
		Optional<Integer> known = shown(row, column);
		return then.flatMap((table) -> shown(table, row, column))
			.filter((number) -> !known.equals(Optional.of(number)));
	}

	boolean showsTotal() {
		return shown(block.rows().size(), block.columns().size()).isPresent();
	}

	/** Only of two numbers that are shown. */
	public Optional<Integer> difference(int row, int column) {
		return before.flatMap((earlier) -> shown(row, column)
			.flatMap((number) -> shown(earlier, row, column).map((other) -> number - other)));
	}

	private Optional<Integer> shown(CountTable table, int row, int column) {
		return whole ? Optional.of(table.number(row, column)) : table.shown(row, column);
	}

}
