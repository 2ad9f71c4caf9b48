package nl.routebord.region;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.routebord.identity.Role;

/**
 * What can be read in: public registers by a functional administrator, and files of a
 * municipality by its leerplicht.
 */
public enum ImportKind {

	/** Ministerial annex: postcode to municipality, po-swv and vo-swv. */
	POSTCODE_SWV("postcode-swv"),
	/** DUO open data: all locations of secondary schools. */
	DUO_VESTIGINGEN_VO("duo-vestigingen-vo"),
	/** School holidays of the three regions of the ministry. */
	SCHOOL_HOLIDAYS("schoolvakanties"),
	/** Reports of absence that a municipality received before it worked with this. */
	ABSENCE_REPORTS("verzuimmeldingen", Role.ATTENDANCE_OFFICER),
	/** Residents of school age of a municipality. */
	POPULATION("leerplichtigen", Role.ATTENDANCE_OFFICER),
	/** Where they are enrolled. */
	ENROLMENTS("inschrijvingen", Role.ATTENDANCE_OFFICER);

	private final String code;

	private final Role reader;

	ImportKind(String code) {
		this(code, Role.FUNCTIONAL_ADMIN);
	}

	ImportKind(String code, Role reader) {
		this.code = code;
		this.reader = reader;
	}

	/** The kinds that this role reads in. */
	public static List<ImportKind> of(Role role) {
		return Arrays.stream(values()).filter((kind) -> kind.reader == role).toList();
	}

	/** Whether its rows are a unit's own, about persons. */
	public boolean isOfUnit() {
		return this.reader != Role.FUNCTIONAL_ADMIN;
	}

	/** Who reads it in. */
	public Role reader() {
		return this.reader;
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
