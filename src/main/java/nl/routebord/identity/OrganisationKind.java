package nl.routebord.identity;

import java.util.Arrays;
import java.util.List;

/** The parties of design.md §1; the code of an organisation is unique within its kind. */
public enum OrganisationKind {

	SCHOOL_BOARD, SCHOOL_LOCATION, SWV, MUNICIPALITY, GGD, PROVIDER, INSTITUTION,
	/**
	 * No party: the one place where parents and pupils are at home when they sign in.
	 * Nobody manages it.
	 */
	FAMILY;

	/** Those that administrators know of. */
	public static List<OrganisationKind> parties() {
		return Arrays.stream(values()).filter((kind) -> kind != FAMILY).toList();
	}

}
