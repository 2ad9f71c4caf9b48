package nl.routebord.residential;

/** Where the promise of a new number stands. */
public enum ClaimStatus {

	OPEN, REDEEMED,
	/** The pupil needs none, or the case is closed. */
	LAPSED

}
