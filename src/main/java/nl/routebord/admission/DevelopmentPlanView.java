package nl.routebord.admission;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A development plan as this reader may see it.
 *
 * @param evaluateBy last day to evaluate it with the parents; null while it is not set
 * @param own whether the reader works at that school
 */
public record DevelopmentPlanView(UUID id, long version, String school, LocalDate enrolledOn, LocalDate dueOn,
		@Nullable LocalDate setOn, @Nullable LocalDate pupilHeardOn, String pupilView, String viewUsed,
		@Nullable LocalDate consentOn, @Nullable LocalDate evaluatedOn, @Nullable LocalDate evaluateBy, boolean own) {
}
