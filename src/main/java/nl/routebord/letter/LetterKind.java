package nl.routebord.letter;

import java.util.EnumSet;
import java.util.Set;

/**
 * The letters of a swv about an application for a tlv and an objection (domain.md 2.6,
 * 2.8).
 */
public enum LetterKind {

	/** The decision itself (R-AWB-08). */
	DECISION,
	/** Awb 4:5: what is missing, and until when it can be added. */
	REPAIR(LetterField.LAST_DAY),
	/** Awb 4:14: when the decision comes instead. */
	EXTENSION(LetterField.LAST_DAY),
	/** R-AWB-05: not supplemented, so not processed. */
	NOT_PROCESSED,
	/** R-COMP-04: sent on to the swv that decides. */
	FORWARDED,
	/** S27: for a commissie van onderzoek. */
	NOT_COMPETENT,
	/** Awb 6:14: that the objection was received, and what follows. */
	OBJECTION_ACKNOWLEDGED(LetterField.LAST_DAY),
	/** Awb 6:6: what is wrong with the objection, and until when it can be repaired. */
	OBJECTION_DEFECTIVE(LetterField.LAST_DAY),
	/** R-BZ-04: asks the committee for its advice. */
	OBJECTION_LBT(LetterField.LAST_DAY),
	/** Awb 7:7: who was heard, or why nobody was (7:3). */
	OBJECTION_HEARING(LetterField.LAST_DAY),
	/** Awb 7:10 lid 3: when the decision on the objection comes instead. */
	OBJECTION_ADJOURNED(LetterField.LAST_DAY),
	/** Awb 7:12: the decision on the objection. */
	OBJECTION_DECISION;

	private final Set<LetterField> fields;

	LetterKind(LetterField... own) {
		this.fields = EnumSet.of(LetterField.PUPIL, LetterField.SCHOOL, LetterField.APPLICATION, LetterField.RECEIVED,
				LetterField.SWV);
		this.fields.addAll(Set.of(own));
	}

	/** Whether it is about an objection, and not about the application. */
	public boolean isOfObjection() {
		return name().startsWith("OBJECTION_");
	}

	/** What its text can name between square brackets. */
	public Set<LetterField> fields() {
		return EnumSet.copyOf(this.fields);
	}

}
