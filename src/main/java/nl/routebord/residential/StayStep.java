package nl.routebord.residential;

/** What the institution does for the return during a stay (R-RES-15). */
public enum StayStep {

	/** Tells the swv of origin. */
	NOTIFY,
	/** Agrees with it on the return (R-RES-05). */
	AGREE,
	/** Says how it stands, every three months. */
	UPDATE,
	/** Talks over the leaving. */
	TALK

}
