package nl.routebord.leerplicht;

/** How an exemption stands. */
public enum ExemptionState {

	RECEIVED, ACKNOWLEDGED, INVALID, GRANTED, REFUSED, ENDED;

	/** Whether it exempts. */
	public boolean holds() {
		return this == ACKNOWLEDGED || this == GRANTED;
	}

}
