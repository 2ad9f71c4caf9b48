package nl.routebord.region;

import java.util.List;

/**
 * How the rows of one register are read, and where they go.
 *
 * @param <R> a good row
 */
public interface RowFormat<R> {

	/** The columns that must be there, in capitals. */
	List<String> columns();

	/** The row's content; throws {@link FaultyRow}. */
	R read(Row row);

	/** What makes the row unique within the file. */
	default String key(R row) {
		return "";
	}

	/**
	 * The key as a number below {@link #keys()}: seen keys are then bits, and memory
	 * stays flat.
	 */
	default int keyNumber(R row) {
		return 0;
	}

	/** None where {@link #write} itself takes a row once only. */
	default int keys() {
		return 0;
	}

	/**
	 * Whether a file that was interrupted is read on from there; else it is read anew.
	 */
	default boolean resumable() {
		return false;
	}

	/** Whether the file names everybody, so that it also says who is gone. */
	default boolean whole() {
		return false;
	}

	/** What is to be done when the whole file was read, in a transaction. */
	default Gone finished(WholeFile file) {
		return Gone.NOBODY;
	}

	/** How many rows are written at once. */
	default int batch() {
		return 1_000;
	}

	/** Whether a field may stand between quotation marks. */
	default boolean quoted() {
		return false;
	}

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
