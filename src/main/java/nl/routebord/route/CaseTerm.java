package nl.routebord.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A term of a case with the events that made it.
 *
 * @param kind message key of its name: {@code route.term.<kind>}
 * @param doneOn when what it is for was done
 */
public record CaseTerm(String kind, LocalDate dueOn, Optional<LocalDate> doneOn, List<Event> events) {

	/**
	 * @param code message key: {@code route.term.event.<code>}
	 * @param amount how many days or weeks; 0 when it says nothing
	 */
	public record Event(LocalDate date, String code, int amount) {
	}

	public boolean open() {
		return doneOn.isEmpty();
	}

	public boolean late(LocalDate today) {
		return open() && dueOn.isBefore(today);
	}

}
