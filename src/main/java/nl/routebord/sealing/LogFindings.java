package nl.routebord.sealing;

import org.jspecify.annotations.Nullable;

/**
 * What verifying the log found.
 *
 * @param streams chains
 * @param lines lines in them
 * @param erased lines whose personal fields were erased
 * @param waiting lines that have no place in a chain yet
 * @param checkpoints signed checkpoints in the database
 * @param anchored checkpoints outside it
 * @param broken the first thing that is wrong; null: nothing is
 */
public record LogFindings(long streams, long lines, long erased, long waiting, long checkpoints, long anchored,
		@Nullable Break broken) {

	/**
	 * Where the log is not what was written.
	 *
	 * @param stream the chain, or {@code checkpoint} or {@code anchor}
	 * @param position in that chain, or the number of the checkpoint
	 */
	public record Break(String stream, long position, Kind kind) {
	}

	public enum Kind {

		/** A line, or its place in the chain, is not what was sealed. */
		CHANGED,
		/** A line that was sealed is gone. */
		MISSING,
		/**
		 * A line that nobody wrote through the application; the position is its number.
		 */
		INSERTED,
		/** A chain ends before the place that a checkpoint signed. */
		TRUNCATED,
		/** A checkpoint is not signed by a known key. */
		FORGED

	}

}
