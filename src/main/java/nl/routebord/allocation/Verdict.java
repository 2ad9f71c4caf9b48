package nl.routebord.allocation;

/** How a line of DUO's overview stands beside the own register. */
public enum Verdict {

	/** Both say the same. */
	AGREES,
	/** In use here, and not in the overview. */
	ONLY_OURS,
	/** In the overview, and no tlv of this swv. */
	ONLY_THEIRS,
	/** Another category. */
	CATEGORY,
	/** Other dates of the tlv or of the enrolment. */
	DATES,
	/** Named before in the same overview, with the same first day at school. */
	DOUBLE,
	/** Could not be read. */
	FAULTY;

	/** Whether somebody has to find out. */
	public boolean isDifference() {
		return this != AGREES;
	}

}
