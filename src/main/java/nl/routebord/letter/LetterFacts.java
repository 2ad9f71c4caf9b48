package nl.routebord.letter;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.routebord.kernel.DutchDates;
import org.jspecify.annotations.Nullable;

/**
 * What every letter about an application says.
 *
 * @param application its number
 * @param receivedOn when the swv received it, or the objection to its decision
 * @param writtenOn the date of the letter
 * @param lastDay the last day to supplement, to object or to decide
 */
public record LetterFacts(String pupil, String school, String application, LocalDate receivedOn, String swv,
		String swvPlace, LocalDate writtenOn, @Nullable LocalDate lastDay) {

	Map<LetterField, String> fields() {
		Map<LetterField, String> fields = new EnumMap<>(LetterField.class);
		fields.put(LetterField.PUPIL, pupil);
		fields.put(LetterField.SCHOOL, school);
		fields.put(LetterField.APPLICATION, application);
		fields.put(LetterField.RECEIVED, DutchDates.inWords(receivedOn));
		fields.put(LetterField.SWV, swv);
		if (lastDay != null) {
			fields.put(LetterField.LAST_DAY, DutchDates.inWords(lastDay));
		}
		return fields;
	}

	@Override
	public String toString() {
		return "LetterFacts[" + application + "]";
	}

}
