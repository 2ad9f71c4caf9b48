package nl.routebord.region;

import java.util.Arrays;
import java.util.Optional;

/** The public registers that can be read in. */
public enum ImportKind {

	/** Ministerial annex: postcode to municipality, po-swv and vo-swv. */
	POSTCODE_SWV("postcode-swv"),
	/** DUO open data: all locations of secondary schools. */
	DUO_VESTIGINGEN_VO("duo-vestigingen-vo");

	private final String code;

	ImportKind(String code) {
		this.code = code;
	}

	/**
	 * The word for this kind on the command line, in the API and in pages.
	 * @return the word
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Finds a kind by its word.
	 * @param code the word
	 * @return the kind, if there is one
	 */
	public static Optional<ImportKind> ofCode(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code.equals(code)).findFirst();
	}

}
