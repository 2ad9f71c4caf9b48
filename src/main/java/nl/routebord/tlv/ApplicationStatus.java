package nl.routebord.tlv;

/** Where an application stands (domain.md 2.6). */
public enum ApplicationStatus {

	DRAFT, SUBMITTED, AWAITING_SUPPLEMENT, IN_REVIEW,
	/** passed through at once: with the last advice the decision is pending */
	EXPERT_ADVICE_COMPLETE, DECISION_PENDING, GRANTED, GRANTED_DEVIATING, REFUSED, NOT_PROCESSED, NOT_COMPETENT,
	NOT_COMPETENT_FORWARDED, WITHDRAWN;

	/** Nothing can follow any more but an objection. */
	public boolean isEnd() {
		return ordinal() >= GRANTED.ordinal();
	}

	public boolean isDecided() {
		return this == GRANTED || this == GRANTED_DEVIATING || this == REFUSED;
	}

	public boolean isGranted() {
		return this == GRANTED || this == GRANTED_DEVIATING;
	}

	/** At the swv, before any end. */
	public boolean isWithSwv() {
		return this != DRAFT && !isEnd();
	}

}
