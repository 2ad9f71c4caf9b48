package nl.routebord.region;

/** The education a child needs a ruling for (domain.md 2.4). */
public enum SoughtEducation {

	/** Speciale school voor basisonderwijs. */
	SBO("PO"),
	/** Speciaal onderwijs, cluster 3 or 4. */
	SO("PO"),
	/** Voortgezet speciaal onderwijs, cluster 3 or 4. */
	VSO("VO"),
	/** Praktijkonderwijs. */
	PRO("VO"),
	/** Institution for visually impaired pupils. */
	CLUSTER_1(""),
	/**
	 * Institution for pupils who are deaf, hard of hearing or have a language disorder.
	 */
	CLUSTER_2("");

	private final String sector;

	SoughtEducation(String sector) {
		this.sector = sector;
	}

	boolean outsideSwv() {
		return this.sector.isEmpty();
	}

	/**
	 * Codes of swv's start with their sector: a PO swv never decides on vso, nor the
	 * other way about.
	 */
	boolean decidedBy(String swvCode) {
		return !outsideSwv() && swvCode.startsWith(this.sector);
	}

	String swvOf(PostcodeArea area) {
		return this.sector.equals("PO") ? area.swvPo() : area.swvVo();
	}

}
