package nl.routebord.absence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * A build-up timetable for a child that goes to school for a part.
 *
 * @param steps from which week how many hours a week, each later than the one before
 * @param evaluateOn when it is looked at
 */
public record SetBuildUp(List<Step> steps, @Nullable LocalDate evaluateOn) {

	private static final int MOST_HOURS = 40;

	private static final int MOST_WEEKS = 40;

	public SetBuildUp {
		steps = Objects.requireNonNullElse(steps, List.<Step>of()).stream().filter(Objects::nonNull).toList();
	}

	/**
	 * @param from a day in the first week, null when it is missing
	 */
	public record Step(@Nullable LocalDate from, @Nullable Integer hours) {

		LocalDate monday() {
			return Objects.requireNonNull(from).with(DayOfWeek.MONDAY);
		}

	}

	Faults faults(LocalDate started, LocalDate today) {
		Faults faults = new Faults().addIf(steps.isEmpty(), "steps[0].from", "absence.fault.build-up-none");
		for (int row = 0; row < steps.size(); row++) {
			check(row, started, faults);
		}
		LocalDate first = steps.isEmpty() ? null : steps.get(0).from();
		return faults
			.addIf(evaluateOn == null || evaluateOn.isBefore(today) || first != null && evaluateOn.isBefore(first),
					"evaluateOn", "absence.fault.evaluate-on")
			.addIf(evaluateOn != null && first != null && evaluateOn.isAfter(first.plusWeeks(MOST_WEEKS)), "evaluateOn",
					"absence.fault.evaluate-far");
	}

	private void check(int row, LocalDate started, Faults faults) {
		Step step = steps.get(row);
		LocalDate from = step.from();
		LocalDate before = (row > 0) ? steps.get(row - 1).from() : null;
		String name = "steps[" + row + "].";
		faults
			.addIf(from == null || from.isBefore(started) || from.isAfter(started.plusYears(5)), name + "from",
					"absence.fault.build-up-from")
			.addIf(from != null && before != null
					&& !from.with(DayOfWeek.MONDAY).isAfter(before.with(DayOfWeek.MONDAY)), name + "from",
					"absence.fault.build-up-order")
			.addIf(step.hours() == null || step.hours() < 0 || step.hours() > MOST_HOURS, name + "hours",
					"absence.fault.hours");
	}

}
