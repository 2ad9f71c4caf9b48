package nl.routebord.absence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import nl.routebord.kernel.Fault;

import org.jspecify.annotations.Nullable;

/** Counts what became of the lines of a file. */
final class Tally {

	private final Map<Registrations.Outcome, Integer> counts = new EnumMap<>(Registrations.Outcome.class);

	private final List<RegisterOutcome.FaultyLine> faulty = new ArrayList<>();

	/**
	 * One line.
	 *
	 * @param outcome null when it was left out
	 */
	record Counted(Registrations.@Nullable Outcome outcome, List<Fault> faults) {
	}

	void count(AbsenceFile.Line line, Counted row) {
		if (row.outcome() != null) {
			counts.merge(row.outcome(), 1, Integer::sum);
		}
		else {
			faulty.add(new RegisterOutcome.FaultyLine(line.number(), row.faults()));
		}
	}

	RegisterOutcome outcome() {
		return new RegisterOutcome(of(Registrations.Outcome.ADDED), of(Registrations.Outcome.CORRECTED),
				of(Registrations.Outcome.UNCHANGED), faulty);
	}

	private int of(Registrations.Outcome outcome) {
		return counts.getOrDefault(outcome, 0);
	}

}
