package nl.routebord.retention;

/** The kinds of what is kept, each with a term of its own (privacy.md A.6). */
public enum RetentionKind {

	/** what a school keeps in a case */
	SCHOOL_FILE,
	/** absence and enrolment, as the school keeps them */
	SCHOOL_ABSENCE,
	/** what a school keeps on a pupil referred to (v)so */
	SCHOOL_REFERRAL,
	/** what a unit of an swv keeps beside a tlv */
	SWV_FILE,
	/** application, annexes, advices and motivation of a tlv */
	TLV_FILE,
	/** its number, category and dates */
	TLV_DECISION,
	/** what leerplicht keeps */
	ATTENDANCE_FILE,
	/** what is enforced, until it is restricted (Wpg 8); never destroyed by this term */
	ENFORCEMENT_USE,
	/** the same, until it is destroyed (Wpg 14) */
	ENFORCEMENT,
	/** what youth health keeps */
	HEALTH_FILE,
	/** what the municipality keeps on youth care */
	YOUTH_FILE,
	/** what a provider of youth care keeps */
	CARE_FILE,
	/** pupil, consultation, consents and all that held the case together */
	CASE

}
