package nl.routebord.leerplicht;

import java.util.List;

/**
 * The part of the copy of AVG 15 that leerplicht gives: what it did and decided. Not what
 * it enforced (Wpg), nor a report to Veilig Thuis.
 */
public record FileCopy(List<StepView> steps, List<ExemptionView> exemptions) {

	public static final FileCopy EMPTY = new FileCopy(List.of(), List.of());

	@Override
	public String toString() {
		return "FileCopy[…]";
	}

}
