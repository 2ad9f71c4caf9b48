package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.UnitId;

/** An investigation of leerplicht, as its steps make it. */
record FollowUp(UUID id, long version, UUID pupil, UnitId unit, LocalDate openedOn, Optional<LocalDate> closedOn,
		List<Step> steps) {

	boolean has(StepKind... kinds) {
		return this.steps.stream().anyMatch((step) -> List.of(kinds).contains(step.kind()));
	}

	/** On which it is now. */
	Optional<MasRoute> route() {
		Optional<MasRoute> route = Optional.empty();
		for (Step step : this.steps) {
			if (step.kind() == StepKind.ROUTE) {
				route = Optional.of(MasRoute.valueOf(step.word()));
			}
			else if (step.kind() == StepKind.ROUTE_LEFT) {
				route = Optional.empty();
			}
		}
		return route;
	}

	/** The last that was done. */
	LocalDate lastDay() {
		return this.steps.stream().map(Step::on).max(LocalDate::compareTo).orElse(this.openedOn);
	}

	List<UUID> reports() {
		return this.steps.stream().map(Step::report).filter(Objects::nonNull).distinct().toList();
	}

	boolean holds(UUID step) {
		return this.steps.stream().anyMatch((one) -> one.id().equals(step));
	}

	/** R-LPA-01: what is criminal, and the leaving of it, lies apart. */
	boolean enforces(StepKind kind, String word) {
		return switch (kind) {
			case ROUTE -> MasRoute.valueOf(word).isCriminal();
			case ROUTE_LEFT -> route().filter(MasRoute::isCriminal).isPresent();
			case INTERVENTION -> Intervention.valueOf(word).isCriminal();
			default -> false;
		};
	}

}
