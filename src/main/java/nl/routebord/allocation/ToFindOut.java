package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One task of the secretariat: an overview of DUO with differences that nobody answered.
 * It goes when the last one is.
 *
 * @param overview its id
 * @param asOf the day as of which DUO made it
 * @param open how many, counted until {@link #MOST}
 */
public record ToFindOut(UUID overview, LocalDate asOf, int open) {

	/** One more than this is "more than". */
	public static final int MOST = 1_000;

	public boolean isMore() {
		return open > MOST;
	}

}
