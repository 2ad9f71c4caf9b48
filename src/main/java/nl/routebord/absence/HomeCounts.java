package nl.routebord.absence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many children sit at home.
 *
 * @param bands of those asked for
 * @param absolute how many of these are enrolled nowhere
 * @param fresh of all that the reader sees, how many passed a boundary since yesterday
 * @param withoutOffer of those asked for, how many have no fitting offer
 * @param schools of all that the reader sees
 */
public record HomeCounts(Map<HomeBand, Integer> bands, Map<HomeBand, Integer> absolute, int fresh, int withoutOffer,
		List<School> schools) {

	public HomeCounts {
		bands = Collections.unmodifiableMap(new EnumMap<>(bands));
		absolute = Collections.unmodifiableMap(new EnumMap<>(absolute));
		schools = List.copyOf(schools);
	}

	/** In whatever band. */
	public int total() {
		return sum(bands);
	}

	/** In whatever band, enrolled nowhere. */
	public int absoluteTotal() {
		return sum(absolute);
	}

	private static int sum(Map<HomeBand, Integer> counts) {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** A school with children at home. */
	public record School(UUID id, String name) {
	}

}
