package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * The director looks back on the running plan.
 *
 * @param request of the form: sent twice, it is evaluated once
 * @param next where it leads
 * @param evaluateOn for {@code PLAN}: the next evaluation, within 6 weeks
 */
public record EvaluatePlan(UUID request, CaseFileId caseFile, String findings, @Nullable PlanOutcome next,
		@Nullable LocalDate evaluateOn) {

}
