package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resident who was found to be enrolled nowhere.
 *
 * @param since the first day under the duty and not enrolled, as far as the files know
 * @param lastEducation followed last; {@code NONE} of who was never enrolled (R-REP-01)
 * @param holdsUntil the last day of the explanation; null as long as nothing changes
 */
public record AbsoluteView(UUID id, long version, String pupil, LocalDate birthDate, LocalDate since, LocalDate foundOn,
		String lastEducation, AbsoluteState state, @Nullable AbsoluteExplanation explanation,
		@Nullable LocalDate holdsUntil, @Nullable LocalDate answeredOn, @Nullable LocalDate endedOn) {

	@Override
	public String toString() {
		return "AbsoluteView[" + id + "]";
	}

}
