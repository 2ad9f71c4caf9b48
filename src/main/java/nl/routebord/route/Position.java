package nl.routebord.route;

/**
 * What holds beside the state of a case, and with it decides the phase (design.md §5).
 */
public enum Position {

	/**
	 * a tlv application from submission until the objection term has passed, or withdrawn
	 */
	TLV_APPLICATION,
	/**
	 * no longer that: the swv keeps its file of it, readable for its own roles until it
	 * is destroyed, whatever the case does next (privacy.md A.6, B.8 step 7)
	 */
	TLV_KEPT,
	/** a tlv issued and not yet used */
	TLV_UNUSED,
	/** the last school year of a tlv: return, or a new one */
	TLV_RENEWAL,
	/** in an institution, from the first day until the stay has ended */
	PLACED,
	/** from a recorded end of that stay until enrolled elsewhere */
	LEAVING,
	/** back at school or placed; check-ins at 6 and 13 weeks */
	AFTERCARE

}
