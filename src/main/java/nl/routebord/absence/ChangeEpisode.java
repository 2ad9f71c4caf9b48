package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * Something changed while a child sat at home. Who goes to school for a part has a
 * build-up timetable: one pair of hours is none.
 *
 * @param on since when
 * @param until of a gap, its last day
 * @param gap with GAP
 * @param basis with BASIS
 */
public record ChangeEpisode(EpisodeEvent.@Nullable Kind kind, @Nullable LocalDate on, @Nullable LocalDate until,
		@Nullable GapReason gap, @Nullable EpisodeBasis basis) {

	Faults faults(LocalDate started, List<EpisodeEvent> events, LocalDate today) {
		return new Faults()
			.addIf(kind == null || kind == EpisodeEvent.Kind.STARTED || kind == EpisodeEvent.Kind.REOPENED, "kind",
					"absence.fault.event")
			.addIf(kind == EpisodeEvent.Kind.PARTIAL, "kind", "absence.fault.build-up-instead")
			.addIf(on == null || on.isAfter(today) || on.isBefore(started), "on", "absence.fault.event-on")
			.addIf(kind == EpisodeEvent.Kind.ENDED && on != null
					&& events.stream().anyMatch((one) -> !one.on().isAfter(today) && one.last().isAfter(on)), "on",
					"absence.fault.end-before")
			.addIf(kind == EpisodeEvent.Kind.GAP && on != null && until != null && overGap(events, on, until), "on",
					"absence.fault.gap-over")
			.addIf(kind == EpisodeEvent.Kind.GAP
					&& (until == null || until.isAfter(today) || on != null && until.isBefore(on)), "until",
					"absence.fault.gap-until")
			.addIf(kind == EpisodeEvent.Kind.GAP && gap == null, "gap", "absence.fault.gap")
			.addIf(kind == EpisodeEvent.Kind.BASIS && basis == null, "basis", "absence.fault.episode-basis");
	}

	/** What a gap or another basis is called; nothing of the others. */
	String word() {
		if (kind == EpisodeEvent.Kind.GAP && gap != null) {
			return gap.name();
		}
		return (kind == EpisodeEvent.Kind.BASIS && basis != null) ? basis.name() : "";
	}

	private static boolean overGap(List<EpisodeEvent> events, LocalDate first, LocalDate last) {
		return events.stream().anyMatch((one) -> one.kind() == EpisodeEvent.Kind.GAP && one.overlaps(first, last));
	}

}
