package nl.routebord.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is walked by key, not by number: pages stay right while rows
 * come and go, and the hundredth costs what the first did.
 *
 * @param next cursor of the page after this one; null at the end
 * @param previous cursor of the page before this one; null at the beginning
 */
public record Slice<T>(List<T> items, @Nullable String next, @Nullable String previous) {

	public Slice {
		items = List.copyOf(items);
	}

	/**
	 * Makes a page of rows read with one more than fits, which tells whether a next page
	 * exists.
	 * @param rows at most {@code limit + 1} rows, in the order of the list
	 * @param key the sort key of a row, ending in something unique
	 * @param previous cursor of the page before, when the caller knows it
	 */
	public static <T> Slice<T> of(List<T> rows, int limit, Function<T, List<String>> key, @Nullable String previous) {
		if (rows.size() <= limit) {
			return new Slice<>(rows, null, previous);
		}
		List<T> items = rows.subList(0, limit);
		return new Slice<>(items, Cursor.of(key.apply(items.get(limit - 1))).text(), previous);
	}

	public <R> Slice<R> map(Function<T, R> change) {
		return new Slice<>(items.stream().map(change).toList(), next, previous);
	}

}
