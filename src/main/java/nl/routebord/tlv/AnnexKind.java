package nl.routebord.tlv;

import nl.routebord.sharing.DataCategory;

/** What a document is to an application. */
public enum AnnexKind {

	/** ontwikkelingsperspectief */
	OPP(DataCategory.OPP),
	/** onderwijskundig rapport */
	EDUCATIONAL_REPORT(DataCategory.TLV_FILE),
	/** research report: may hold a diagnosis, so it counts as health */
	RESEARCH(DataCategory.HEALTH),
	/** report of the talk with the parents */
	PARENTS_VIEW(DataCategory.TLV_FILE),
	/** any other annex */
	OTHER(DataCategory.TLV_FILE);

	private final DataCategory category;

	AnnexKind(DataCategory category) {
		this.category = category;
	}

	/** The category in which the document is kept; decides who may open it. */
	public DataCategory category() {
		return category;
	}

	/** One of these an application cannot do without (domain.md 2.6). */
	boolean isEssential() {
		return this == OPP || this == EDUCATIONAL_REPORT;
	}

}
