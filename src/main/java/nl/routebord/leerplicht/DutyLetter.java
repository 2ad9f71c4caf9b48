package nl.routebord.leerplicht;

import java.util.Optional;

/** The letters of leerplicht. */
enum DutyLetter {

	INVITATION, WARNING, ACKNOWLEDGED, INVALID, GRANTED, REFUSED;

	static Optional<DutyLetter> of(StepKind kind, String word) {
		if (kind == StepKind.INVITED) {
			return Optional.of(INVITATION);
		}
		return (kind == StepKind.INTERVENTION && word.equals(Intervention.WARNING.name())) ? Optional.of(WARNING)
				: Optional.empty();
	}

	boolean isDecision() {
		return this == GRANTED || this == REFUSED;
	}

}
