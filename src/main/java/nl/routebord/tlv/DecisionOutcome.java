package nl.routebord.tlv;

/** What was decided on an application (domain.md 2.6). */
public enum DecisionOutcome {

	GRANTED, GRANTED_DEVIATING, REFUSED;

	public boolean isGranted() {
		return this != REFUSED;
	}

	ApplicationStatus status() {
		return ApplicationStatus.valueOf(name());
	}

}
