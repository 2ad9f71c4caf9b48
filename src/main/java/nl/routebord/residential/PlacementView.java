package nl.routebord.residential;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stay as this reader may see it.
 *
 * @param discreet whether where it is tells a criminal title: then everybody but its
 * sources reads that the pupil is elsewhere for a time
 * @param backFrom the first day after the stay, once its end is recorded
 * @param groundShownOn when the ground of the placement was shown, for a swv that may
 * know only that
 * @param details where, and from when until when; null where that is not for this reader
 * @param origin whose pupil it is; for the swv and who keeps the stay
 * @param steps what was done for the return, for the same; empty for others
 */
public record PlacementView(PlacementId id, long version, StayStatus status, boolean discreet,
		@Nullable LocalDate backFrom, @Nullable LocalDate groundShownOn, @Nullable StayView details,
		@Nullable OriginView origin, List<StepView> steps, boolean own, boolean mayContest) {

	public PlacementView {
		steps = List.copyOf(steps);
	}

	/** The person who keeps it can still do something. */
	public boolean isOpen() {
		return status != StayStatus.SETTLED && status != StayStatus.CANCELLED;
	}

	/**
	 * Where a pupil stays.
	 *
	 * @param schoolSwv code of the swv in whose region that school is; empty where not
	 * known
	 * @param regimeUntil the last day on which the regime holds; null while it does
	 */
	public record StayView(StayKind kind, String institution, String school, String schoolSwv, boolean ownSchool,
			boolean onTlv, LocalDate placedOn, LocalDate expectedUntil, @Nullable LocalDate lastDay,
			@Nullable LeavingFor leftFor, @Nullable LocalDate enrolledOn, ResidentialRegime regime,
			LocalDate regimeFrom, @Nullable LocalDate regimeUntil) {
	}

	/**
	 * One step.
	 *
	 * @param dueOn the last day to do it; null when it is done
	 * @param late whether that day is over
	 */
	public record StepView(StayStep step, @Nullable LocalDate doneOn, @Nullable LocalDate dueOn, boolean late) {
	}

}
