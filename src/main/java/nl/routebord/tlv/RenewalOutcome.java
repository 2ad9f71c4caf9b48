package nl.routebord.tlv;

/** How the last school year of a tlv ended. */
public enum RenewalOutcome {

	/** The swv issued a new tlv. */
	RENEWED,
	/** The swv refused a new tlv: the school arranges the return. */
	REFUSED,
	/** The pupil left for regular education, work or vso. */
	RETURNED,
	/** 31 July passed and nothing was arranged (S25). */
	ENDED

}
