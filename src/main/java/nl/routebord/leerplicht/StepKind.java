package nl.routebord.leerplicht;

import java.util.Arrays;
import java.util.List;

import nl.routebord.absence.CloseReason;

/** What can happen in an investigation, in the order in which it usually does. */
public enum StepKind {

	INTAKE, INVITED(Party.values()), PARENTS_HEARD, PARENTS_NOT_HEARD(NotHeard.values()), PUPIL_HEARD,
	PUPIL_NOT_HEARD(NotHeard.values()), ROUTE(MasRoute.values()), INTERVENTION(Intervention.values()),
	ROUTE_LEFT(RouteLeft.values()), CLOSED(CloseReason.values());

	private final List<String> words;

	StepKind(Enum<?>... words) {
		this.words = Arrays.stream(words).map(Enum::name).toList();
	}

	/** What has to be chosen with it; nothing for those that say all. */
	public List<String> words() {
		return this.words;
	}

	/** Where it says by itself too little. */
	public boolean asksText() {
		return this != INTAKE && this != CLOSED;
	}

}
