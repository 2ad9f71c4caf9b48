package nl.routebord.tlv;

/**
 * The funding category of a tlv for SO or VSO (domain 2.4). In letters 1 (laag), 2
 * (midden) and 3 (hoog); in the pupil register L, M and H (BRON list).
 */
public enum FundingCategory {

	/** Low. */
	CAT1("L"),
	/** Middle. */
	CAT2("M"),
	/** High. */
	CAT3("H");

	private final String registerCode;

	FundingCategory(String registerCode) {
		this.registerCode = registerCode;
	}

	/** Domain 2.4: the code in the pupil register (BRON17). */
	public String registerCode() {
		return this.registerCode;
	}

}
