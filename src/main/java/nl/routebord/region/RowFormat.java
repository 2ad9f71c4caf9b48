package nl.routebord.region;

import java.util.List;

/**
 * How the rows of one register are read, and where they go.
 *
 * @param <R> a good row
 */
interface RowFormat<R> {

	/** The columns that must be there, in capitals. */
	List<String> columns();

	/** The row's content; throws {@link FaultyRow}. */
	R read(Row row);

	/** What makes the row unique within the file. */
	String key(R row);

	/**
	 * The key as a number below {@link #keys()}: seen keys are then bits, and memory
	 * stays flat.
	 */
	int keyNumber(R row);

	int keys();

	/**
	 * Stores rows, in the caller's transaction; what is there already stays untouched.
	 */
	Written write(List<R> rows);

	/**
	 * What storing did.
	 *
	 * @param unchanged rows that were there already
	 * @param added rows that were new
	 * @param changed rows that differed
	 */
	record Written(long unchanged, long added, long changed) {
	}

}
