package nl.routebord.absence;

/** Why a resident under the duty is enrolled nowhere and need not be. */
public enum AbsoluteExplanation {

	/** An exemption or a replacement of the duty (domain.md 1.4). */
	EXEMPT,
	/** At school, or living, abroad. */
	ABROAD,
	/** At a private school that counts as one (LPW art. 1a1). */
	PRIVATE,
	/** The files do not say what is. */
	FILE_ERROR

}
