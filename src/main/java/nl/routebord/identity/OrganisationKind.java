package nl.routebord.identity;

/** The parties of design.md §1; the code of an organisation is unique within its kind. */
public enum OrganisationKind {

	SCHOOL_BOARD, SCHOOL_LOCATION, SWV, MUNICIPALITY, GGD, PROVIDER, INSTITUTION

}
