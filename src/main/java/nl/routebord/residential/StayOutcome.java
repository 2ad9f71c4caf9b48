package nl.routebord.residential;

/** With what a stay ends, for the tlv. */
public enum StayOutcome {

	AWAKE, RELEASED, CLAIM_USED,
	/** There was no tlv that slept. */
	ENDED

}
