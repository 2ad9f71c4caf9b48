package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UnitView;

/** A plan with its evaluations, for a reader who may see it. */
public record PlanView(PlanId id, long version, String goal, String summary, PlanOutcome leadsTo, UnitView setBy,
		String setByName, LocalDate setOn, Optional<LocalDate> evaluateOn, Optional<LocalDate> endedOn,
		List<EvaluationView> evaluations, List<UnitView> visibleFor) {

	public boolean active() {
		return endedOn.isEmpty();
	}

	@Override
	public String toString() {
		return "PlanView[" + id + "]";
	}

	public record EvaluationView(UUID id, LocalDate on, String author, String findings, PlanOutcome leadsTo,
			Optional<LocalDate> nextOn) {

		@Override
		public String toString() {
			return "EvaluationView[" + id + "]";
		}

	}

}
