package nl.routebord.absence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many children sit at home.
 *
 * @param bands of those asked for
 * @param fresh of all that the reader sees, how many passed a boundary since yesterday
 */
public record HomeCounts(Map<HomeBand, Integer> bands, int fresh) {

	public HomeCounts {
		bands = Collections.unmodifiableMap(new EnumMap<>(bands));
	}

	/** In whatever band. */
	public int total() {
		return bands.values().stream().mapToInt(Integer::intValue).sum();
	}

}
