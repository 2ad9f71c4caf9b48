package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** In which order leerplicht investigates and acts: one rule, one line. */
enum FollowUpRule {

	/** What is closed stays as it is; a new report begins anew. */
	LPA_OPEN("") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return before.closedOn().isEmpty();
		}
	},
	/** Days follow each other: nothing happens before the investigation began. */
	LPA_DAY("on") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return !move.on().isBefore(before.openedOn());
		}
	},
	/** LPW 22: one intake, the hearing of parents once said as it was. */
	LPA_ONCE("kind") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return move.kind() != StepKind.INTAKE
					&& (move.kind() != StepKind.PARENTS_NOT_HEARD || !before.has(StepKind.PARENTS_HEARD))
					&& (move.kind() != StepKind.PUPIL_NOT_HEARD || !before.has(StepKind.PUPIL_HEARD));
		}
	},
	/** LPW 22, R-LP-05: the parents are heard, unless the pupil answers alone. */
	LPA_PARENTS_HEARD("kind") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return !move.acts() || pupil.isAdult(move.on())
					|| before.has(StepKind.PARENTS_HEARD, StepKind.PARENTS_NOT_HEARD);
		}
	},
	/** LPW 22: the pupil is heard from 12. */
	LPA_PUPIL_HEARD("kind") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return !move.acts() || !pupil.isTwelve(move.on())
					|| before.has(StepKind.PUPIL_HEARD, StepKind.PUPIL_NOT_HEARD);
		}
	},
	/** MAS: one route at a time; the one before is left with its reason. */
	LPA_ONE_ROUTE("kind") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return move.kind() != StepKind.ROUTE || before.route().isEmpty();
		}
	},
	LPA_ON_A_ROUTE("kind") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return move.kind() != StepKind.ROUTE_LEFT || before.route().isPresent();
		}
	},
	/** OM14, R-LP-05: Halt and an official report about the pupil from 12. */
	LPA_PUPIL_TWELVE("word") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return pupil.isTwelve(move.on()) || !move.is(MasRoute.HALT) && !move.is(Intervention.HALT_REFERRAL)
					&& !move.is(Intervention.PV_PUPIL);
		}
	},
	/** R-LP-05: of who is eighteen the parents do not answer any more. */
	LPA_PUPIL_ADULT("word") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return !pupil.isAdult(move.on()) || !move.is(Intervention.PV_PARENT) && !move.is(MasRoute.CIVIL_COERCION)
					&& !move.is(Intervention.RVDK_REQUEST);
		}
	},
	/** MAS: to coerce is done on the route that was chosen for it. */
	LPA_ON_ITS_ROUTE("word") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return before.route().equals(Optional.of(MasRoute.HALT)) || !move.is(Intervention.HALT_REFERRAL);
		}
	},
	LPA_ON_THE_CRIMINAL_ROUTE("word") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return before.route().equals(Optional.of(MasRoute.CRIMINAL_COERCION))
					|| !move.is(Intervention.PV_PARENT) && !move.is(Intervention.PV_PUPIL);
		}
	},
	LPA_ON_THE_CIVIL_ROUTE("word") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return before.route().equals(Optional.of(MasRoute.CIVIL_COERCION)) || !move.is(Intervention.RVDK_REQUEST);
		}
	},
	/** A route that is left says why; only then the investigation ends. */
	LPA_LEFT_BEFORE_CLOSED("kind") {
		@Override
		boolean holds(FollowUp before, DutyPupil pupil, Move move) {
			return move.kind() != StepKind.CLOSED || before.route().isEmpty();
		}
	};

	private final String field;

	FollowUpRule(String field) {
		this.field = field;
	}

	abstract boolean holds(FollowUp before, DutyPupil pupil, Move move);

	/** Where the fault is told. */
	String field() {
		return this.field;
	}

	/** The first that forbids it. */
	static Optional<FollowUpRule> against(FollowUp before, DutyPupil pupil, Move move) {
		return Arrays.stream(values()).filter((rule) -> !rule.holds(before, pupil, move)).findFirst();
	}

	/** A step as the rules look at it. */
	record Move(StepKind kind, String word, LocalDate on) {

		boolean is(Enum<?> chosen) {
			return this.word.equals(chosen.name())
					&& this.kind == ((chosen instanceof MasRoute) ? StepKind.ROUTE : StepKind.INTERVENTION);
		}

		/** Whether it presupposes that parents and pupil were heard. */
		boolean acts() {
			return this.kind == StepKind.ROUTE
					|| this.kind == StepKind.INTERVENTION && Intervention.valueOf(this.word).isCriminal();
		}

	}

}
