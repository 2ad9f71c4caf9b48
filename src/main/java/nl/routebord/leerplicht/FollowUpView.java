package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An investigation as leerplicht reads it.
 *
 * @param route of MAS, on which it is
 * @param reports that it takes in
 * @param next what is still to be done first
 * @param possible what can be done now, and which words with it
 */
public record FollowUpView(UUID id, long version, UUID pupilId, String pupil, LocalDate birthDate, LocalDate openedOn,
		@Nullable LocalDate closedOn, @Nullable MasRoute route, List<UUID> reports, List<StepView> steps,
		List<NextStep> next, Map<StepKind, List<String>> possible) {

	@Override
	public String toString() {
		return "FollowUpView[" + id + "]";
	}

}
