package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A child that sits at home, or did.
 *
 * @param band today, or on the day it ended
 * @param planned hours a week by the build-up timetable; null when there is none
 * @param buildUp null when none was set
 * @param keeper whether the reader keeps it up to date
 */
public record EpisodeView(UUID id, long version, LocalDate startedOn, EpisodeBasis basis, boolean fittingOffer,
		HomeBand band, LocalDate bandSince, @Nullable Integer planned, @Nullable Integer realised,
		@Nullable LocalDate endedOn, List<EpisodeEvent> events, @Nullable BuildUp buildUp, boolean keeper) {
}
