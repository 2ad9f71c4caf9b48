package nl.routebord.sharing;

/** What else can be so while a record is read (privacy.md B.9). */
enum Flag {

	/** the session did not sign in strongly enough */
	NO_MFA,
	/** the appointment has ended, the session has not */
	ROLE_ENDED,
	/** the record is restricted (AVG art. 18) */
	RESTRICTED,
	/** an objection against the processing is pending (AVG art. 21) */
	OBJECTION, SECRET_ADDRESS,
	/** kept from the family by a professional (UAVG art. 41) */
	WITHHELD,
	/** a parent without gezag */
	NO_CUSTODY,
	/** the reader broke the glass on this case */
	BREAKGLASS,
	/** an open ticket of the data protection officer on this case */
	TICKET,
	/** the source unit belongs to another organisation than the officer's */
	FOREIGN_ORG

}
