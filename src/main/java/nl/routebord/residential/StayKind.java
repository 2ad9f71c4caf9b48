package nl.routebord.residential;

import nl.routebord.sharing.DataCategory;

/** The kinds of stay (domain.md 4.1). */
public enum StayKind {

	/** Justitiële jeugdinrichting: what it is tells a criminal title. */
	JJI(DataCategory.JUSTICE, false),
	/** Kleinschalige voorziening justitiële jeugd: the same. */
	KVJJ(DataCategory.JUSTICE, false),
	/** Gesloten jeugdhulp, by leave of a civil judge. */
	CLOSED_YOUTH_CARE(DataCategory.RES_FACT, false), OPEN_RES_YOUTH(DataCategory.RES_FACT, true),
	OPEN_RES_DISABILITY(DataCategory.RES_FACT, true), OPEN_RES_HEALTH(DataCategory.RES_FACT, true);

	private final DataCategory category;

	private final boolean open;

	StayKind(DataCategory category, boolean open) {
		this.category = category;
		this.open = open;
	}

	/** Of kind and institution (privacy.md B.3). */
	DataCategory category() {
		return category;
	}

	/** R-RES-02: paid per pupil and not by places. */
	public boolean isOpen() {
		return open;
	}

}
