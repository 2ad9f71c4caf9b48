package nl.routebord.tlv;

/**
 * What a school can ask of a swv: the kinds of toelaatbaarheidsverklaring (domain 2.4;
 * WPO art. 40, WEC art. 40 lid 10–13, WVO art. 10g), and leerwegondersteuning, which is
 * no tlv.
 */
public enum TlvKind {

	/** Speciale school voor basisonderwijs. */
	SBO(Level.PO, false),
	/** Speciaal onderwijs, cluster 3 and 4. */
	SO(Level.PO, true),
	/** Voortgezet speciaal onderwijs, cluster 3 and 4. */
	VSO(Level.VO, true),
	/** Praktijkonderwijs. */
	PRO(Level.VO, false),
	/** Leerwegondersteunend onderwijs (WVO art. 10e): a designation, without a number. */
	LWOO(Level.VO, false);

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

	/** Domain 2.4: whether it gets a number and a life of its own. */
	public boolean isTlv() {
		return this != LWOO;
	}

	/** Domain 2.10: whether scores decide what can be granted. */
	public boolean hasCriteria() {
		return this == PRO || this == LWOO;
	}

	/** R-TLV-02: the level of an swv and of its tlv numbers. */
	public enum Level {

		/** Primary education. */
		PO,
		/** Secondary education. */
		VO

	}

}
