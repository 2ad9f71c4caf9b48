package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A child at home in the overview.
 *
 * @param director who directs the case
 */
public record HomeRow(UUID caseFile, UUID episode, String number, String pupil, HomeBand band, LocalDate startedOn,
		LocalDate bandSince, EpisodeBasis basis, boolean fittingOffer, String director) {

	@Override
	public String toString() {
		return "HomeRow[" + number + "]";
	}

}
