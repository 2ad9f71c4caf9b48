package nl.routebord.sharing;

/** The phases of privacy.md B.2; derived by the server from where the route stands. */
public enum Phase {

	P0, P1, P2, P3, P4, P5, P6, P7;

	/** This phase as one bit, for the column that lists filter on. */
	public int bit() {
		return 1 << ordinal();
	}

}
