package nl.routebord.absence;

import java.time.LocalDate;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What leerplicht says of a resident who is enrolled nowhere.
 *
 * @param state absent, or explained
 * @param explanation which, when explained
 * @param until the last day that it holds; null as long as nothing changes
 */
public record AnswerAbsolute(@Nullable AbsoluteState state, @Nullable AbsoluteExplanation explanation,
		@Nullable LocalDate until) {

	Faults faults(LocalDate today) {
		boolean explained = state == AbsoluteState.EXPLAINED;
		return new Faults().addIf(!explained && state != AbsoluteState.ABSENT, "state", "absence.absolute.fault.state")
			.addIf(explained && explanation == null, "explanation", "absence.absolute.fault.explanation")
			.addIf(explained && until != null && !until.isAfter(today), "until", "absence.absolute.fault.until");
	}

	boolean says(AbsoluteView view) {
		return view.state() == state
				&& (state == AbsoluteState.ABSENT || view.explanation() == explanation && same(view.holdsUntil()));
	}

	private boolean same(@Nullable LocalDate other) {
		return (until != null) ? until.equals(other) : other == null;
	}

}
