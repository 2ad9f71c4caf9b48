package nl.routebord.tlv;

/** What was decided on an application (domain.md 2.6). */
public enum DecisionOutcome {

	GRANTED, GRANTED_DEVIATING,
	/** Leerwegondersteuning: granted, and no tlv. */
	DESIGNATED, REFUSED;

	public boolean isGranted() {
		return this != REFUSED;
	}

	/** Whether there is a tlv with a number. */
	public boolean hasTlv() {
		return isGranted() && this != DESIGNATED;
	}

	ApplicationStatus status() {
		return (this == DESIGNATED) ? ApplicationStatus.GRANTED : ApplicationStatus.valueOf(name());
	}

}
