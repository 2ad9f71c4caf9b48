package nl.routebord.sharing;

/** What a unit is to a case (privacy.md B.1). */
public enum RelationKind {

	/** school of enrolment, leerplicht of the home municipality, swv of the school */
	OWN,
	/** invited */
	PARTNER,
	/** ended */
	FORMER,
	/** anything else: the case does not exist for this unit */
	NONE

}
