package nl.routebord.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.routebord.terms.Suspension.Ground;
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

	/**
	 * R-AWB-04 and R-BZ-05: what suspensions added; days that two of them share count
	 * once.
	 * @param suspensions in order of their invitations
	 * @param from the clock does not run before, so cannot stand still
	 */
	UnfoldedTerm stoodStill(List<Suspension> suspensions, LocalDate from) {
		UnfoldedTerm unfolded = this;
		LocalDate counted = from;
		for (Suspension suspension : suspensions) {
			LocalDate lastStill = lastDayStill(suspension, counted);
			long days = lastStill.toEpochDay() - later(suspension.invitation(), counted).toEpochDay();
			unfolded = unfolded.then(suspension.invitation(), code(suspension.ground()),
					unfolded.end().plusDays(Math.max(0, days)));
			counted = later(counted, lastStill);
		}
		return unfolded;
	}

	private static LocalDate lastDayStill(Suspension suspension, LocalDate whenUnknown) {
		return suspension.end().map((end) -> end.minusDays(1)).orElse(whenUnknown);
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static Code code(Ground ground) {
		return switch (ground) {
			case SUPPLEMENT -> Code.SUSPENDED_FOR_SUPPLEMENT;
			case AGREED_IN_WRITING -> Code.SUSPENDED_BY_AGREEMENT;
			case ATTRIBUTABLE_TO_APPLICANT -> Code.SUSPENDED_BY_APPLICANT;
			case FORCE_MAJEURE -> Code.SUSPENDED_BY_FORCE_MAJEURE;
		};
	}

	UnfoldedTerm then(LocalDate date, Code code, LocalDate newEnd) {
		int days = Math.toIntExact(newEnd.toEpochDay() - end().toEpochDay());
		List<TermEvent> more = new ArrayList<>(this.events);
		more.add(new TermEvent(date, code, days, newEnd));
		return new UnfoldedTerm(more);
	}

}
