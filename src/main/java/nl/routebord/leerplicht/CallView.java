package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A child at home for whom nobody acts, as far as anybody who is called may know: whose
 * case it is they ask the director.
 *
 * @param director who directs the case, and where
 * @param inCase whether the reader's unit takes part in the case
 */
public record CallView(UUID task, String caseNumber, LadderStep step, int days, LocalDate dueOn, String director,
		String directorUnit, boolean inCase) {

}
