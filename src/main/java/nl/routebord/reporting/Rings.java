package nl.routebord.reporting;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether a hidden number of a table with totals can be reckoned back. It is safe when
 * the whole table can be read in another way, with the same numbers shown: some hidden
 * numbers one higher, others one lower, along a ring of lines.
 */
final class Rings {

	private final int[][] numbers;

	private final boolean[][] hidden;

	private final int rows;

	private final int columns;

	Rings(int[][] numbers, boolean[][] hidden) {
		this.numbers = numbers;
		this.hidden = hidden;
		this.rows = numbers.length;
		this.columns = numbers[0].length;
	}

	/** Up or down: the ring goes through the number and back by others. */
	boolean isSafe(int row, int column) {
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

	/** Whether four numbers at the corners could be others. */
	boolean isRing(int row, int column, int other, int beside) {
		return canRise(row, column) && canFall(row, beside) && canRise(other, beside) && canFall(other, column)
				|| canFall(row, column) && canRise(row, beside) && canFall(other, beside) && canRise(other, column);
	}

}
