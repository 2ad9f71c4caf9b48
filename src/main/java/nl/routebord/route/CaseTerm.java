package nl.routebord.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A term of a case with the events that made it.
 *
 * @param kind message key of its name: {@code route.term.<kind>}
 * @param subject number of what it belongs to; empty for the case itself
 * @param doneOn when what it is for was done
 * @param passes nobody has to do anything: it runs to its end and is over
 */
public record CaseTerm(String kind, String subject, LocalDate dueOn, Optional<LocalDate> doneOn, boolean passes,
		List<Event> events) {

	public CaseTerm(String kind, LocalDate dueOn, Optional<LocalDate> doneOn, List<Event> events) {
		this(kind, "", dueOn, doneOn, false, events);
	}

	/**
	 * @param code message key: {@code route.term.event.<code>}; with an end,
	 * {@code terms.event.<code>}
	 * @param amount how many days or weeks; 0 when it says nothing
	 * @param end the last day as it was after this event; null when the event is the day
	 */
	public record Event(LocalDate date, String code, int amount, @Nullable LocalDate end) {

		public Event(LocalDate date, String code, int amount) {
			this(date, code, amount, null);
		}

	}

	public boolean open() {
		return doneOn.isEmpty();
	}

	public boolean late(LocalDate today) {
		return open() && dueOn.isBefore(today);
	}

}
