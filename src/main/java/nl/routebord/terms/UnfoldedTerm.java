package nl.routebord.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.routebord.terms.TermEvent.Code;

/**
 * A due date with the events that made it, in days (R-AWB-03, R-AWB-04, R-AWB-09), so
 * that a page shows how it came about and a check can count it again.
 *
 * @param events the events in the order in which they count; never empty
 */
public record UnfoldedTerm(List<TermEvent> events) {

	public UnfoldedTerm {
		events = List.copyOf(events);
	}

	/** The due date, in days: the end after the last event (R-AWB-09). */
	public LocalDate end() {
		return this.events.get(this.events.size() - 1).end();
	}

	static UnfoldedTerm startingAfter(LocalDate date, Code code) {
		return new UnfoldedTerm(List.of(new TermEvent(date, code, 0, date)));
	}

	/** The statute's own term, as yet without a shift. */
	UnfoldedTerm set(StatutoryTerm term, Code code) {
		return then(term.dayBefore(), code, term.unshiftedEnd());
	}

	/** The shift of the Algemene termijnenwet; no event when nothing moves. */
	UnfoldedTerm shifted(StatutoryTerm term, WorkingDays workingDays) {
		LocalDate shifted = term.shift(end(), workingDays);
		return shifted.equals(end()) ? this : then(end(), Code.NEXT_WORKING_DAY, shifted);
	}

	UnfoldedTerm then(LocalDate date, Code code, LocalDate newEnd) {
		int days = Math.toIntExact(newEnd.toEpochDay() - end().toEpochDay());
		List<TermEvent> more = new ArrayList<>(this.events);
		more.add(new TermEvent(date, code, days, newEnd));
		return new UnfoldedTerm(more);
	}

}
