package nl.routebord.consultation;

/** Where a plan or its evaluation leads. */
public enum PlanOutcome {

	/** go on with a plan; it is evaluated within 6 weeks */
	PLAN,
	/** to the thuiszittersoverleg */
	TABLE,
	/** to the person with doorzettingsmacht */
	ESCALATION,
	/** the school applies for a tlv */
	TLV,
	/** back at school: aftercare */
	AFTERCARE,
	/** the route ends here */
	CLOSE

}
