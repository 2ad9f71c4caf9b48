package nl.routebord.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * One overview that was laid beside the own register.
 *
 * @param id its id
 * @param asOf the day as of which DUO made it
 * @param receivedAt when it was read
 * @param counts how many lines of each verdict
 * @param open differences that nobody answered
 */
public record OverviewView(UUID id, LocalDate asOf, Instant receivedAt, Map<Verdict, Integer> counts, int open) {

	public OverviewView {
		counts = new EnumMap<>(counts);
	}

	public int of(Verdict verdict) {
		return counts.getOrDefault(verdict, 0);
	}

}
