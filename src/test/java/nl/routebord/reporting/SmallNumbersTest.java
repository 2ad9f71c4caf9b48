package nl.routebord.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

	private static final int TABLES = 3_000;

	@Test
	void aSmallNumberTakesAnotherInItsRowAndColumnWithIt() {
		boolean[][] hidden = hidden(new int[][] { { 2, 20, 30 }, { 9, 40, 50 }, { 60, 11, 70 } });
		assertThat(hidden[0][0]).isTrue();
		assertThat(hidden[0][1] || hidden[0][2]).isTrue();
		assertThat(hidden[1][0] || hidden[2][0]).isTrue();
		assertThat(hidden[3]).as("no total is needed").containsOnly(false);
		assertThat(count(hidden)).isEqualTo(4);
	}

	@Test
	void largeNumbersAreAllShown() {
		assertThat(count(hidden(new int[][] { { 5, 20 }, { 9, 40 } }))).isZero();
	}

	@Test
	void ofOneRowTheTotalGoesWithIt() {
		boolean[][] hidden = hidden(new int[][] { { 3, 20 } });
		assertThat(hidden[0][0]).isTrue();
		assertThat(count(hidden)).isGreaterThan(1);
	}

	/** No hidden number can be reckoned back from rows, columns and totals. */
	@Test
	void everyHiddenNumberCanBeAnother() {
		Random random = new Random(20261122);
		for (int turn = 0; turn < TABLES; turn++) {
			int[][] numbers = SmallNumbers.withTotals(table(random));
			boolean[][] hidden = SmallNumbers.hidden(numbers);
			List<int[]> places = places(hidden);
			for (int[] place : places) {
				assertThat(canBeAnother(numbers, places, place))
					.as("%s hidden %s at %s", Arrays.deepToString(numbers), Arrays.deepToString(hidden),
							Arrays.toString(place))
					.isTrue();
			}
			for (int row = 0; row < numbers.length; row++) {
				for (int column = 0; column < numbers[row].length; column++) {
					assertThat(hidden[row][column] || numbers[row][column] >= SmallNumbers.LEAST).isTrue();
				}
			}
		}
	}

	/**
	 * Nor with last quarter beside it: a difference is shown of two shown numbers only,
	 * so that it says nothing that these do not.
	 */
	@Test
	void aDifferenceSaysNothingOfAHiddenNumber() {
		Random random = new Random(4);
		for (int turn = 0; turn < TABLES; turn++) {
			int[][] before = table(random);
			int[][] now = new int[before.length][];
			for (int row = 0; row < before.length; row++) {
				now[row] = Arrays.stream(before[row]).map((number) -> number + random.nextInt(4)).toArray();
			}
			CountTable earlier = new CountTable(List.of(), List.of(), before);
			CountTable later = new CountTable(List.of(), List.of(), now);
			ReturnTable table = new ReturnTable(Block.HOME, false, later, Optional.empty(), Optional.of(earlier),
					false);
			int[][] all = SmallNumbers.withTotals(now);
			List<int[]> places = places(SmallNumbers.hidden(all));
			for (int row = 0; row < all.length; row++) {
				for (int column = 0; column < all[row].length; column++) {
					boolean both = later.shown(row, column).isPresent() && earlier.shown(row, column).isPresent();
					assertThat(table.difference(row, column).isPresent()).isEqualTo(both);
				}
			}
			for (int[] place : places) {
				assertThat(canBeAnother(all, places, place)).isTrue();
			}
		}
	}

	/** 300,000 of 300,002 tells that the others are two together. */
	@Test
	void whatIsHiddenBesideATotalIsNoSmallNumberTogether() {
		Random random = new Random(5);
		List<int[][]> tables = new java.util.ArrayList<int[][]>(
				List.<int[][]>of(new int[][] { { 0, 300_000 }, { 0, 1 }, { 0, 1 }, { 0, 0 } }));
		for (int turn = 0; turn < TABLES; turn++) {
			tables.add(table(random));
		}
		for (int[][] cells : tables) {
			int[][] all = SmallNumbers.withTotals(cells);
			boolean[][] hidden = SmallNumbers.hidden(all);
			for (int row = 0; row < all.length; row++) {
				int together = 0;
				boolean any = false;
				for (int column = 0; column < all[row].length - 1; column++) {
					together += hidden[row][column] ? all[row][column] : 0;
					any |= hidden[row][column];
				}
				assertThat(!any || hidden[row][all[row].length - 1] || together >= SmallNumbers.LEAST).isTrue();
			}
			for (int column = 0; column < all[0].length; column++) {
				int together = 0;
				boolean any = false;
				for (int row = 0; row < all.length - 1; row++) {
					together += hidden[row][column] ? all[row][column] : 0;
					any |= hidden[row][column];
				}
				assertThat(!any || hidden[all.length - 1][column] || together >= SmallNumbers.LEAST).isTrue();
			}
		}
	}

	private static int[][] table(Random random) {
		int[][] cells = new int[1 + random.nextInt(3)][1 + random.nextInt(3)];
		int most = List.of(3, 8, 30).get(random.nextInt(3));
		for (int[] row : cells) {
			Arrays.setAll(row, (column) -> random.nextInt(most));
		}
		return cells;
	}

	/** By trying: each hidden number one lower, the same, or one higher. */
	private static boolean canBeAnother(int[][] numbers, List<int[]> places, int[] place) {
		int[][] tried = Arrays.stream(numbers).map(int[]::clone).toArray(int[][]::new);
		return tries(numbers, tried, places, 0, place);
	}

	private static boolean tries(int[][] numbers, int[][] tried, List<int[]> places, int at, int[] place) {
		if (at == places.size()) {
			return tried[place[0]][place[1]] != numbers[place[0]][place[1]] && addsUp(tried);
		}
		int row = places.get(at)[0];
		int column = places.get(at)[1];
		for (int step = -1; step <= 1; step++) {
			tried[row][column] = numbers[row][column] + step;
			if (tried[row][column] >= 0 && stillPossible(tried, places, at)
					&& tries(numbers, tried, places, at + 1, place)) {
				return true;
			}
		}
		tried[row][column] = numbers[row][column];
		return false;
	}

	/** A row of which all are tried adds up, or this way leads nowhere. */
	private static boolean stillPossible(int[][] tried, List<int[]> places, int at) {
		int row = places.get(at)[0];
		boolean last = at + 1 == places.size() || places.get(at + 1)[0] != row;
		return !last || addsUp(tried[row]);
	}

	private static boolean addsUp(int[] line) {
		return Arrays.stream(line, 0, line.length - 1).sum() == line[line.length - 1];
	}

	private static boolean addsUp(int[][] table) {
		for (int column = 0; column < table[0].length; column++) {
			int sum = 0;
			for (int row = 0; row < table.length - 1; row++) {
				sum += table[row][column];
			}
			if (sum != table[table.length - 1][column]) {
				return false;
			}
		}
		return Arrays.stream(table).allMatch(SmallNumbersTest::addsUp);
	}

	private static List<int[]> places(boolean[][] hidden) {
		List<int[]> places = new ArrayList<>();
		for (int row = 0; row < hidden.length; row++) {
			for (int column = 0; column < hidden[row].length; column++) {
				if (hidden[row][column]) {
					places.add(new int[] { row, column });
				}
			}
		}
		return places;
	}

	private static boolean[][] hidden(int[][] cells) {
		return SmallNumbers.hidden(SmallNumbers.withTotals(cells));
	}

	private static int count(boolean[][] hidden) {
		return places(hidden).size();
	}

}
