package nl.routebord.leerplicht;

import java.util.List;

import nl.routebord.absence.ChangedReportRow;

/**
 * The part of the copy of AVG 15 that leerplicht gives: what it did and decided. Not what
 * it enforced (Wpg), nor a report to Veilig Thuis.
 *
 * @param notices what schools said of reports that changed, with its judgement
 */
public record FileCopy(List<StepView> steps, List<ExemptionView> exemptions, List<ChangedReportRow> notices) {

	public static final FileCopy EMPTY = new FileCopy(List.of(), List.of(), List.of());

	@Override
	public String toString() {
		return "FileCopy[…]";
	}

}
