package nl.routebord.tlv;

/**
 * The kinds of toelaatbaarheidsverklaring (domain 2.4; WPO art. 40, WEC art. 40 lid
 * 10–13, WVO art. 10g). Leerwegondersteuning is no tlv and has no place here.
 */
public enum TlvKind {

	/** Speciale school voor basisonderwijs. */
	SBO(Level.PO, false),
	/** Speciaal onderwijs, cluster 3 and 4. */
	SO(Level.PO, true),
	/** Voortgezet speciaal onderwijs, cluster 3 and 4. */
	VSO(Level.VO, true),
	/** Praktijkonderwijs. */
	PRO(Level.VO, false);

	private final Level level;

	private final boolean underExpertiseAct;

	TlvKind(Level level, boolean underExpertiseAct) {
		this.level = level;
		this.underExpertiseAct = underExpertiseAct;
	}

	/** R-TLV-02: the level of the swv that decides on it (domain 2.4). */
	public Level level() {
		return this.level;
	}

	/** Domain 2.4: only SO and VSO know a funding category (BRON check list). */
	public boolean hasFundingCategory() {
		return this.underExpertiseAct;
	}

	/** R-TLV-03: only SO and VSO end on 31 July (check 423). */
	public boolean endsWithSchoolYear() {
		return this.underExpertiseAct;
	}

	/** R-TLV-02: the level of an swv and of its tlv numbers. */
	public enum Level {

		/** Primary education. */
		PO,
		/** Secondary education. */
		VO

	}

}
