package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * Something changed while a child sat at home.
 *
 * @param on since when
 * @param until of a gap, its last day
 * @param gap with GAP
 * @param basis with BASIS
 * @param planned hours a week by the build-up timetable, with PARTIAL
 * @param realised hours a week that came of it, with PARTIAL
 */
public record ChangeEpisode(EpisodeEvent.@Nullable Kind kind, @Nullable LocalDate on, @Nullable LocalDate until,
		@Nullable GapReason gap, @Nullable EpisodeBasis basis, @Nullable Integer planned, @Nullable Integer realised) {

	private static final int MOST_HOURS = 40;

	Faults faults(LocalDate started, List<EpisodeEvent> events, LocalDate today) {
		return new Faults()
			.addIf(kind == null || kind == EpisodeEvent.Kind.STARTED || kind == EpisodeEvent.Kind.REOPENED, "kind",
					"absence.fault.event")
			.addIf(on == null || on.isAfter(today) || on.isBefore(started), "on", "absence.fault.event-on")
			.addIf(kind == EpisodeEvent.Kind.ENDED && on != null
					&& events.stream().anyMatch((one) -> one.last().isAfter(on)), "on", "absence.fault.end-before")
			.addIf(kind == EpisodeEvent.Kind.GAP && on != null && until != null && overGap(events, on, until), "on",
					"absence.fault.gap-over")
			.addIf(kind == EpisodeEvent.Kind.GAP
					&& (until == null || until.isAfter(today) || on != null && until.isBefore(on)), "until",
					"absence.fault.gap-until")
			.addIf(kind == EpisodeEvent.Kind.GAP && gap == null, "gap", "absence.fault.gap")
			.addIf(kind == EpisodeEvent.Kind.BASIS && basis == null, "basis", "absence.fault.episode-basis")
			.addIf(kind == EpisodeEvent.Kind.PARTIAL && wrong(planned), "planned", "absence.fault.hours")
			.addIf(kind == EpisodeEvent.Kind.PARTIAL && realised != null && wrong(realised), "realised",
					"absence.fault.hours")
			.addIf(kind == EpisodeEvent.Kind.PARTIAL && realised != null && planned != null && realised > planned,
					"realised", "absence.fault.realised");
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

	private static boolean wrong(@Nullable Integer hours) {
		return hours == null || hours < 0 || hours > MOST_HOURS;
	}

}
