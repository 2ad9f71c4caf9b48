package nl.routebord.absence;

import java.time.LocalDate;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * A child sits at home.
 *
 * @param since the first day
 */
public record StartEpisode(@Nullable LocalDate since, @Nullable EpisodeBasis basis) {

	private static final int OLDEST_YEARS = 10;

	Faults faults(LocalDate today) {
		return new Faults()
			.addIf(since == null || since.isAfter(today) || since.isBefore(today.minusYears(OLDEST_YEARS)), "since",
					"absence.fault.since")
			.addIf(basis == null, "basis", "absence.fault.episode-basis");
	}

}
