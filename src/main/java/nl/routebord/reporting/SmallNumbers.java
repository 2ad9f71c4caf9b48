package nl.routebord.reporting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Which numbers of a table with totals are not shown (R-REP-04): those below five, and as
 * many more as it takes that none of them can be reckoned back. A hidden number is safe
 * when the whole table can be read in another way, with the same numbers shown: some
 * hidden numbers one higher, others one lower, along a ring of lines.
 */
final class SmallNumbers {

	static final int LEAST = 5;

	/** A total tells more than a cell: rather hide a large cell. */
	private static final long PRICE_OF_TOTAL = 1_000_000_000L;

	/** With a total row below and a total column at the right. */
	private final int[][] numbers;

	private final boolean[][] hidden;

	private final int rows;

	private final int columns;

	private SmallNumbers(int[][] numbers) {
		this.numbers = numbers;
		this.rows = numbers.length;
		this.columns = numbers[0].length;
		this.hidden = new boolean[rows][columns];
	}

	/** The numbers with a row and a column of totals. */
	static int[][] withTotals(int[][] cells) {
		int width = cells[0].length;
		int[][] all = new int[cells.length + 1][width + 1];
		for (int row = 0; row < cells.length; row++) {
			for (int column = 0; column < width; column++) {
				int number = cells[row][column];
				all[row][column] = number;
				all[row][width] += number;
				all[cells.length][column] += number;
				all[cells.length][width] += number;
			}
		}
		return all;
	}

	/**
	 * @param numbers with a row and a column of totals
	 */
	static boolean[][] hidden(int[][] numbers) {
		SmallNumbers table = new SmallNumbers(numbers);
		table.hideSmall();
		for (Optional<int[]> open = table.open(); open.isPresent(); open = table.open()) {
			table.cover(open.get()[0], open.get()[1]);
		}
		return table.hidden;
	}

	private void hideSmall() {
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				hidden[row][column] = numbers[row][column] < LEAST;
			}
		}
	}

	/** A hidden number that can be reckoned back. */
	private Optional<int[]> open() {
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				if (hidden[row][column] && !isSafe(row, column)) {
					return Optional.of(new int[] { row, column });
				}
			}
		}
		return Optional.empty();
	}

	/** Up or down: the ring goes through the number and back by others. */
	private boolean isSafe(int row, int column) {
		return canRise(row, column) && leads(rows + column, row, row, column)
				|| canFall(row, column) && leads(row, rows + column, row, column);
	}

	/**
	 * Whether a way of steps leads from one line to the other, not through the number.
	 */
	private boolean leads(int from, int to, int row, int column) {
		boolean[] seen = new boolean[rows + columns];
		Deque<Integer> next = new ArrayDeque<>();
		next.add(from);
		seen[from] = true;
		while (!next.isEmpty()) {
			int line = next.remove();
			int others = (line < rows) ? columns : rows;
			for (int other = 0; other < others; other++) {
				int there = (line < rows) ? rows + other : other;
				if (!seen[there] && isStep(line, other, row, column)) {
					seen[there] = true;
					next.add(there);
				}
			}
		}
		return seen[to];
	}

	/** From a row to a column a number rises, from a column to a row it falls. */
	private boolean isStep(int line, int other, int row, int column) {
		int stepRow = (line < rows) ? line : other;
		int stepColumn = (line < rows) ? other : line - rows;
		if (stepRow == row && stepColumn == column || !hidden[stepRow][stepColumn]) {
			return false;
		}
		return (line < rows) ? canRise(stepRow, stepColumn) : canFall(stepRow, stepColumn);
	}

	/** Within its lines: a total counts the other way, and nothing is below zero. */
	private boolean canRise(int row, int column) {
		return !isTurned(row, column) || numbers[row][column] > 0;
	}

	private boolean canFall(int row, int column) {
		return isTurned(row, column) || numbers[row][column] > 0;
	}

	private boolean isTurned(int row, int column) {
		return (row == rows - 1) != (column == columns - 1);
	}

	/** Hides the cheapest three that make a ring with this number. */
	private void cover(int row, int column) {
		long least = Long.MAX_VALUE;
		int[] found = { rows - 1, columns - 1 };
		for (int other = 0; other < rows; other++) {
			for (int beside = 0; beside < columns; beside++) {
				if (other != row && beside != column && isRing(row, column, other, beside)) {
					long price = price(row, beside) + price(other, column) + price(other, beside);
					if (price < least) {
						least = price;
						found = new int[] { other, beside };
					}
				}
			}
		}
		hidden[row][found[1]] = true;
		hidden[found[0]][column] = true;
		hidden[found[0]][found[1]] = true;
	}

	private boolean isRing(int row, int column, int other, int beside) {
		return canRise(row, column) && canFall(row, beside) && canRise(other, beside) && canFall(other, column)
				|| canFall(row, column) && canRise(row, beside) && canFall(other, beside) && canRise(other, column);
	}

	private long price(int row, int column) {
		if (hidden[row][column]) {
			return 0;
		}
		return numbers[row][column] + ((row == rows - 1 || column == columns - 1) ? PRICE_OF_TOTAL : 0);
	}

}
