package nl.routebord.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Numbers of children, with totals that follow from them. What is too small to publish is
 * empty; who works with these children sees the number itself.
 *
 * @param rows what each row counts, in the words of the messages
 */
public record CountTable(List<String> rows, List<String> columns, int[][] cells) {

	public CountTable {
		rows = List.copyOf(rows);
		columns = List.copyOf(columns);
		cells = copy(cells);
	}

	@Override
	public int[][] cells() {
		return copy(cells);
	}

	/** The place after the last is that of the totals. */
	public Optional<Integer> shown(int row, int column) {
		int[][] all = SmallNumbers.withTotals(cells);
		return SmallNumbers.hidden(all)[row][column] ? Optional.empty() : Optional.of(all[row][column]);
	}

	/** The number itself. */
	int number(int row, int column) {
		return SmallNumbers.withTotals(cells)[row][column];
	}

	private static int[][] copy(int[][] cells) {
		return Arrays.stream(cells).map(int[]::clone).toArray(int[][]::new);
	}

}
