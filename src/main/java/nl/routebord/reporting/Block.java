package nl.routebord.reporting;

import java.util.List;
import java.util.Optional;

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
	/**
	 * Of a swv: children whom only a municipality counts (R-REG-03: how many, of nobody).
	 */
	ELSEWHERE(List.of("ONLY_REPORT"), List.of("CHILDREN"), false),
	/** Who is under the duty, by sex. */
	RESIDENTS(List.of("LEERPLICHTIG", "KWALIFICATIEPLICHTIG"), List.of("MALE", "FEMALE", "UNKNOWN"), false),
	/** Reports by kind. */
	RELATIVE(List.of("REL_16_IN_4", "LRV", "LUXURY", "EIGHTEEN_PLUS", "OTHER"), List.of("PO", "VO"), true),
	/** Pupils that were reported, each once. */
	REPORTED(List.of("PUPILS"), List.of("PO", "VO"), false),
	/** Enrolled nowhere, by the education that was followed last (R-REP-01). */
	ABSOLUTE(List.of("SHORT_OPEN", "SHORT_SOLVED", "LONG_OPEN", "LONG_SOLVED"),
			List.of("BAO", "SBO", "SO", "VSO", "VO", "PRO", "MBO", "NONE"), false),
	/** The same residents by sex and age. */
	ABSOLUTE_WHO(List.of("MALE", "FEMALE", "UNKNOWN"), List.of("LT_12", "A12_15", "A16_17", "GE_18"), false),
	/** More than three months at home. */
	LONG_AT_HOME(List.of("WITH_OFFER", "WITHOUT_OFFER"), List.of("LT_12", "A12_15", "A16_17", "GE_18"), false),
	/**
	 * Whom the municipality counts as at home, each once: whether swv and school do too.
	 */
	AGREED_HERE(List.of("ALL_THREE", "NO_SWV", "NO_SCHOOL", "ONLY_REPORT", "ONLY_ABSOLUTE"), List.of("CHILDREN"),
			false),
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
	 * Whether its numbers can be opened: of whom leerplicht exempts or enforces, and of
	 * residents, the count keeps nothing.
	 */
	public boolean isOpened() {
		return this != EXEMPT && this != ENFORCED && this != RESIDENTS && this != ELSEWHERE;
	}

	/**
	 * Counts the same children in another way: what hides the total of one hides the
	 * other.
	 */
	Optional<Block> same() {
		return switch (this) {
			case AGREED -> Optional.of(HOME);
			case ABSOLUTE_WHO -> Optional.of(ABSOLUTE);
			default -> Optional.empty();
		};
	}

	/** Whether it counts only how it stands on the day. */
	public boolean isOfTheDay() {
		return this == RESIDENTS;
	}

	/** Whether what is open on the day is told apart (R-REP-03). */
	public boolean hasStock() {
		return stock;
	}

}
