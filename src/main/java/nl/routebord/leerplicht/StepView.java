package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A step as leerplicht reads it.
 *
 * @param enforcing whether it is in the compartment of enforcement
 * @param letter whether a letter was made of it
 */
public record StepView(UUID id, StepKind kind, String word, LocalDate on, String text, boolean enforcing,
		boolean letter) {

	@Override
	public String toString() {
		return "StepView[" + id + "]";
	}

}
