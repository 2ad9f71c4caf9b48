package nl.routebord.terms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import nl.routebord.terms.TermEvent.Code;

/**
 * R-AWB-01, R-AWB-03, R-AWB-04 and R-AWB-06, in weeks and days: the term to decide on an
 * application, 8 weeks from receipt (Awb 4:13), standing still while suspended (4:15), or
 * the date that a notice named (4:14 lid 3).
 *
 * @param received the day of receipt at the swv, which does not count
 * @param suspensions the stretches in which the clock stood still, in any order; days
 * that two of them share count once
 * @param extendedTo the date of the notice, or none
 */
public record DecisionTerm(LocalDate received, List<Suspension> suspensions, @Nullable LocalDate extendedTo) {

	/** R-AWB-01, in weeks: the reasonable term is in any case over then (Awb 4:13). */
	public static final TermLength LENGTH = TermLength.weeks(8);

	public DecisionTerm {
		suspensions = suspensions.stream().sorted(Comparator.comparing(Suspension::invitation)).toList();
	}

	/** R-AWB-01, in weeks: an application received, as yet without events. */
	public static DecisionTerm from(LocalDate received) {
		return new DecisionTerm(received, List.of(), null);
	}

	/**
	 * R-AWB-01 and R-AWB-04, in days: the last day to decide; empty while the term stands
	 * still without a known end.
	 */
	public Optional<LocalDate> dueDate(WorkingDays workingDays) {
		if (this.extendedTo == null && this.suspensions.stream().anyMatch((each) -> each.end().isEmpty())) {
			return Optional.empty();
		}
		return Optional.of(unfold(workingDays).end());
	}

	/**
	 * R-AWB-01 and R-AWB-04, in days: the due date in its events. A suspension without a
	 * known end adds no days yet.
	 */
	public UnfoldedTerm unfold(WorkingDays workingDays) {
		StatutoryTerm term = new StatutoryTerm(this.received, LENGTH);
		UnfoldedTerm unfolded = UnfoldedTerm.startingAfter(this.received, Code.RECEIVED)
			.set(term, Code.TERM_SET)
			.stoodStill(this.suspensions, this.received);
		if (this.extendedTo != null) {
			return unfolded.then(unfolded.end(), Code.NEW_DATE_NOTIFIED, this.extendedTo);
		}
		return unfolded.shifted(term, workingDays);
	}

	/**
	 * R-AWB-01 and R-AWB-04, one day: whether the term still runs or stands still on a
	 * date. Only then can an invitation suspend it or a notice extend it.
	 */
	public boolean isOpenOn(LocalDate date, WorkingDays workingDays) {
		return dueDate(workingDays).map((due) -> !date.isAfter(due)).orElse(true);
	}

	/**
	 * R-AWB-04, one day: whether the clock stands still on a date; a date that a notice
	 * named comes whatever stands still (Awb 4:14 lid 3).
	 */
	public boolean isSuspendedOn(LocalDate date) {
		return this.extendedTo == null && this.suspensions.stream().anyMatch((each) -> each.isOpenOn(date));
	}

}
