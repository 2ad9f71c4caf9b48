package nl.routebord.absence;

/** On what a child sits at home, as the overview sorts it (domain.md 1.3). */
public enum HomeKind {

	/** on no school at all */
	ABSOLUTE,
	/** on a school, without a valid reason */
	RELATIVE,
	/** with a valid reason, sick or exempt */
	AUTHORISED

}
