package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A child at home in the overview.
 *
 * @param school where it is enrolled; empty: nowhere
 * @param director who directs the case
 * @param lastAct when somebody last wrote something that the reader may read
 * @param next kind of the task that comes first; empty when there is none
 */
public record HomeRow(UUID caseFile, UUID episode, String number, String pupil, String school, HomeBand band,
		LocalDate startedOn, LocalDate bandSince, EpisodeBasis basis, boolean fittingOffer, String director,
		@Nullable LocalDate lastAct, String next, @Nullable LocalDate nextDue) {

	@Override
	public String toString() {
		return "HomeRow[" + number + "]";
	}

}
