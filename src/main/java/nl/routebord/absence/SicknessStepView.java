package nl.routebord.absence;

import java.time.LocalDate;

import nl.routebord.absence.RecordSicknessStep.Kind;

import org.jspecify.annotations.Nullable;

/**
 * What was done about worrying sickness.
 *
 * @param informedOn when the parents were told of a referral
 * @param worry what asked for it; null when the school worried earlier
 */
public record SicknessStepView(Kind kind, LocalDate on, @Nullable LocalDate informedOn, String with, String agreed,
		@Nullable WorryingSickness worry) {

	boolean says(RecordSicknessStep command) {
		return new RecordSicknessStep(kind, on, informedOn, with, agreed).equals(command);
	}

	@Override
	public String toString() {
		return "SicknessStepView[" + kind + "]";
	}

}
