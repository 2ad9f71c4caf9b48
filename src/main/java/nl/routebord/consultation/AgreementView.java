package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.Optional;
import nl.routebord.identity.UnitView;

/**
 * An agreement for a reader who may see it.
 *
 * @param mayComplete whether the reader can say that it is done
 */
public record AgreementView(AgreementId id, long version, Optional<PlanId> plan, String what, UnitView owner,
		Optional<String> person, LocalDate dueOn, boolean late, Optional<LocalDate> doneOn, Optional<String> doneBy,
		boolean mayComplete) {

	public boolean done() {
		return doneOn.isPresent();
	}

	@Override
	public String toString() {
		return "AgreementView[" + id + "]";
	}

}
