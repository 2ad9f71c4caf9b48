package nl.routebord.tlv;

/** The life of a tlv (domain.md 2.7). */
public enum TlvStatus {

	ISSUED, ACTIVE, DORMANT, ENDED_EARLY, RELEASED, EXPIRED, SUPERSEDED, REVOKED;

	/** Can still be used, now or once it wakes. */
	boolean isAlive() {
		return this == ISSUED || this == ACTIVE || this == DORMANT;
	}

}
