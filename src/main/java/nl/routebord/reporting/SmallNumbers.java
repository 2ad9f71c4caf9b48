package nl.routebord.reporting;

import java.util.Optional;

/**
 * Which numbers of a table with totals are not shown (R-REP-04): those below five, and as
 * many more as it takes that none of them can be reckoned back, alone or together.
 */
final class SmallNumbers {

	static final int LEAST = 5;

	/** A total tells more than a cell: rather hide a large cell. */
	private static final long PRICE_OF_TOTAL = 1_000_000_000L;

	/** With a total row below and a total column at the right. */
	private final int[][] numbers;

	private final boolean[][] hidden;

	private final Rings rings;

	private final int rows;

	private final int columns;

	private SmallNumbers(int[][] numbers) {
		this.numbers = numbers;
		this.rows = numbers.length;
		this.columns = numbers[0].length;
		this.hidden = new boolean[rows][columns];
		this.rings = new Rings(numbers, hidden);
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
		do {
			for (Optional<int[]> open = table.open(); open.isPresent(); open = table.open()) {
				table.cover(open.get()[0], open.get()[1]);
			}
		}
		while (table.thicken());
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
				if (hidden[row][column] && !rings.isSafe(row, column)) {
					return Optional.of(new int[] { row, column });
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * Parts that are hidden beside a total that is shown tell what they are together:
	 * that is a small number too. Hides the least of the parts that are shown as well.
	 */
	private boolean thicken() {
		for (int line = 0; line < rows + columns; line++) {
			if (isThin(line)) {
				int[] least = least(line);
				hidden[least[0]][least[1]] = true;
				return true;
			}
		}
		return false;
	}

	private boolean isThin(int line) {
		int parts = (line < rows) ? columns - 1 : rows - 1;
		int together = 0;
		boolean any = false;
		for (int part = 0; part < parts; part++) {
			int[] place = place(line, part);
			if (hidden[place[0]][place[1]]) {
				any = true;
				together += numbers[place[0]][place[1]];
			}
		}
		int[] total = place(line, parts);
		return any && together < LEAST && !hidden[total[0]][total[1]];
	}

	/** A part if one is shown, else the total. */
	private int[] least(int line) {
		int parts = (line < rows) ? columns - 1 : rows - 1;
		int[] found = place(line, parts);
		for (int part = 0; part < parts; part++) {
			int[] place = place(line, part);
			if (price(place[0], place[1]) > 0 && price(place[0], place[1]) < price(found[0], found[1])) {
				found = place;
			}
		}
		return found;
	}

	private int[] place(int line, int part) {
		return (line < rows) ? new int[] { line, part } : new int[] { part, line - rows };
	}

	/** Hides the cheapest three that make a ring with this number. */
	private void cover(int row, int column) {
		long least = Long.MAX_VALUE;
		int[] found = { rows - 1, columns - 1 };
		for (int other = 0; other < rows; other++) {
			for (int beside = 0; beside < columns; beside++) {
				if (other != row && beside != column && rings.isRing(row, column, other, beside)) {
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

	private long price(int row, int column) {
		if (hidden[row][column]) {
			return 0;
		}
		return numbers[row][column] + ((row == rows - 1 || column == columns - 1) ? PRICE_OF_TOTAL : 0);
	}

}
