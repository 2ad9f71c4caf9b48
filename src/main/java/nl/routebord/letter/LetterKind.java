package nl.routebord.letter;

import java.util.EnumSet;
import java.util.Set;

/** The letters of a swv about an application for a tlv (domain.md 2.6). */
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
	NOT_COMPETENT;

	private final Set<LetterField> fields;

	LetterKind(LetterField... own) {
		this.fields = EnumSet.of(LetterField.PUPIL, LetterField.SCHOOL, LetterField.APPLICATION, LetterField.RECEIVED,
				LetterField.SWV);
		this.fields.addAll(Set.of(own));
	}

	/** What its text can name between square brackets. */
	public Set<LetterField> fields() {
		return EnumSet.copyOf(this.fields);
	}

}
