package nl.routebord.objection;

/** Where an objection stands (domain.md 2.8); the last five are its outcomes. */
public enum ObjectionStatus {

	RECEIVED, AWAITING_REPAIR,
	/** complete; the committee is to be asked */
	TO_LBT,
	/** the committee hears and advises */
	AT_LBT, TO_DECIDE, FOUNDED, PARTLY_FOUNDED, UNFOUNDED, INADMISSIBLE, WITHDRAWN;

	public boolean isEnd() {
		return ordinal() >= FOUNDED.ordinal();
	}

	/** Decided by the swv, and not withdrawn. */
	public boolean isDecided() {
		return isEnd() && this != WITHDRAWN;
	}

}
