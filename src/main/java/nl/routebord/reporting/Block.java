package nl.routebord.reporting;

import java.util.List;

/** A table of a return: what its rows and its columns count. */
public enum Block {

	/** Basis by how long (R-TZ-01, R-TZ-02). */
	HOME(List.of("ABSOLUTE", "LRV", "AUTHORISED_SICK", "AUTHORISED_OTHER", "EXEMPT_ART5_A"),
			List.of("W4_M3", "M3_M6", "M6_M12", "GE_M12"), true),
	/**
	 * The same children, each once: whether municipality and school count them too, and
	 * if not why.
	 */
	AGREED(List.of("ALL_THREE", "SICK", "ALLOWED", "EXEMPT", "NO_SCHOOL", "NO_MUNICIPALITY"), List.of("CHILDREN"),
			false),
	/** Reports by kind. */
	RELATIVE(List.of("REL_16_IN_4", "LRV", "LUXURY", "EIGHTEEN_PLUS", "OTHER"), List.of("PO", "VO"), true),
	/** Pupils that were reported, each once. */
	REPORTED(List.of("PUPILS"), List.of("PO", "VO"), false),
	/** Enrolled nowhere, by the education that was followed last (R-REP-01). */
	ABSOLUTE(List.of("SHORT_OPEN", "SHORT_SOLVED", "LONG_OPEN", "LONG_SOLVED"),
			List.of("BAO", "SBO", "SO", "VSO", "VO", "PRO", "MBO", "NONE"), false),
	/** More than three months at home. */
	LONG_AT_HOME(List.of("WITH_OFFER", "WITHOUT_OFFER"), List.of("LT_12", "A12_15", "A16_17", "GE_18"), false),
	/** Exemptions and replacement of the duty in force (domain.md 1.4). */
	EXEMPT(List.of("ART5_A", "ART5_B", "ART5_C", "ART5A", "ART15", "ART3A", "ART3B"),
			List.of("NEW", "CONTINUED", "PERMANENT"), false),
	/** What leerplicht did as enforcer, by what it was about. */
	ENFORCED(List.of("WARNING", "HALT_REFERRAL", "PV"), List.of("RELATIVE", "LUXURY", "NO_REPORT"), false);

	private final List<String> rows;

	private final List<String> columns;

	private final boolean stock;

	Block(List<String> rows, List<String> columns, boolean stock) {
		this.rows = rows;
		this.columns = columns;
		this.stock = stock;
	}

	public List<String> rows() {
		return rows;
	}

	public List<String> columns() {
		return columns;
	}

	/**
	 * Whether its numbers can be opened: of whom leerplicht exempts or enforces the count
	 * keeps nothing.
	 */
	public boolean isOpened() {
		return this != EXEMPT && this != ENFORCED;
	}

	/** Whether what is open on the day is told apart (R-REP-03). */
	public boolean hasStock() {
		return stock;
	}

}
