package nl.routebord.terms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.routebord.terms.TermEvent.Code;
import org.jspecify.annotations.Nullable;

/**
 * R-BZ-05, in weeks: the term to decide on an objection with an advisory committee: 12
 * weeks from the day after the objection term ended, not from receipt; standing still
 * while a defect is repaired; adjourned, 6 more; further with consent (Awb 7:10).
 *
 * @param objectionTerm the term to object, which must end first
 * @param adjourned whether the decision was adjourned
 * @param suspensions the stretches in which a defect could be repaired (Awb 6:6)
 * @param agreedUntil to when who objected agreed in writing to wait, or none
 */
public record ObjectionDecisionTerm(ObjectionTerm objectionTerm, boolean adjourned, List<Suspension> suspensions,
		@Nullable LocalDate agreedUntil) {

	private static final TermLength LENGTH = TermLength.weeks(12);

	private static final TermLength ADJOURNMENT = TermLength.weeks(6);

	public ObjectionDecisionTerm {
		suspensions = suspensions.stream().sorted(Comparator.comparing(Suspension::invitation)).toList();
	}

	/** R-BZ-05, 12 or 12 + 6 weeks: without anything that stood still. */
	public ObjectionDecisionTerm(ObjectionTerm objectionTerm, boolean adjourned) {
		this(objectionTerm, adjourned, List.of(), null);
	}

	/** R-BZ-05, 12 or 12 + 6 weeks: the last day to decide (Awb 7:10). */
	public LocalDate dueDate(WorkingDays workingDays) {
		return unfold(workingDays).end();
	}

	/** R-BZ-05, 12 or 12 + 6 weeks: the due date in its events (Awb 7:10). */
	public UnfoldedTerm unfold(WorkingDays workingDays) {
		StatutoryTerm first = new StatutoryTerm(this.objectionTerm.end(workingDays), LENGTH);
		UnfoldedTerm unfolded = UnfoldedTerm.startingAfter(first.dayBefore(), Code.EARLIER_TERM_ENDED)
			.set(first, Code.TERM_SET)
			.stoodStill(this.suspensions, first.dayBefore());
		StatutoryTerm last = first;
		if (this.adjourned) {
			last = new StatutoryTerm(unfolded.end(), ADJOURNMENT);
			unfolded = unfolded.set(last, Code.ADJOURNED);
		}
		if (this.agreedUntil != null) {
			return unfolded.then(unfolded.end(), Code.FURTHER_DELAY_AGREED, this.agreedUntil);
		}
		return unfolded.shifted(last, workingDays);
	}

}
