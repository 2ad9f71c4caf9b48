package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * The director sets the one plan of a case; a running plan ends and its open agreements
 * move along.
 *
 * @param request of the form: sent twice, one plan is set
 * @param next what the plan leads to
 * @param evaluateOn for {@code PLAN}: within 6 weeks
 */
public record SetPlan(UUID request, CaseFileId caseFile, String goal, String summary, @Nullable PlanOutcome next,
		@Nullable LocalDate evaluateOn, List<NewAgreement> agreements) {

	public SetPlan {
		agreements = List.copyOf(agreements);
	}

}
