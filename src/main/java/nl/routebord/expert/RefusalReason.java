package nl.routebord.expert;

/** Why an expert does not advise. No words: they could say something of a pupil. */
public enum RefusalReason {

	ABSENT,
	/** Tied to the applicant, the pupil or the family. */
	NOT_INDEPENDENT, NOT_MY_FIELD, NO_TIME;

	/** Who declined for this can be asked once more, later. */
	public boolean passes() {
		return this == ABSENT || this == NO_TIME;
	}

}
