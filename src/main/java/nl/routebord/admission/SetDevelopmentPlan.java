package nl.routebord.admission;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A development plan is set (domain.md 2.2; WPO 40a, WEC 41a, WVO 26).
 *
 * @param pupilHeardOn when the pupil was heard
 * @param viewUsed how the pupil's view was used
 * @param consentOn when the parents consented to the action part (handelingsdeel)
 */
public record SetDevelopmentPlan(@Nullable LocalDate setOn, @Nullable LocalDate pupilHeardOn, String pupilView,
		String viewUsed, @Nullable LocalDate consentOn) {
}
