package nl.routebord.absence;

import nl.routebord.sharing.DataCategory;

/** On what a child sits at home (R-TZ-02): official counts differ by it. */
public enum EpisodeBasis {

	ABSOLUTE(DataCategory.ABS_UNAUTH), LRV(DataCategory.ABS_UNAUTH), AUTHORISED_SICK(DataCategory.ABS_AUTH),
	AUTHORISED_OTHER(DataCategory.ABS_AUTH), EXEMPT_ART5_A(DataCategory.ABS_AUTH);

	private final DataCategory category;

	EpisodeBasis(DataCategory category) {
		this.category = category;
	}

	/** R-TZ-02: who is sick or exempt is at home, but no thuiszitter. */
	boolean isThuiszitter() {
		return this != AUTHORISED_SICK && this != EXEMPT_ART5_A;
	}

	/** Which decides who reads it. */
	DataCategory category() {
		return this.category;
	}

}
