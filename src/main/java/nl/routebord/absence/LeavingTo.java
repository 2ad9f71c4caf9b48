package nl.routebord.absence;

/** Where a pupil goes who leaves the roll of a school. */
public enum LeavingTo {

	OTHER_SCHOOL, ABROAD,
	/** Under no duty (any more), by age or by an exemption. */
	NO_DUTY,
	/** Nowhere, or it is not known: absolute absence begins (LPW art. 2). */
	NONE

}
