package nl.routebord.objection;

/** What can be advised and decided on an objection (R-BZ-06). */
public enum ObjectionOutcome {

	FOUNDED, PARTLY_FOUNDED, UNFOUNDED, INADMISSIBLE;

	/** Who objected was right, at least in part. */
	public boolean isFounded() {
		return this == FOUNDED || this == PARTLY_FOUNDED;
	}

	ObjectionStatus status() {
		return ObjectionStatus.valueOf(name());
	}

}
