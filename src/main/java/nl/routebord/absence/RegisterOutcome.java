package nl.routebord.absence;

import java.util.List;

import nl.routebord.kernel.Fault;

/**
 * What became of a file.
 *
 * @param faulty the lines that were left out, with what is wrong
 */
public record RegisterOutcome(int added, int corrected, int unchanged, List<FaultyLine> faulty) {

	/**
	 * A line that was left out.
	 *
	 * @param line its place in the file; the header is line 1
	 */
	public record FaultyLine(long line, List<Fault> faults) {
	}

}
