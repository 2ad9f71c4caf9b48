package nl.routebord.objection;

/** Who objects, and whether that is an interested party (R-BZ-03, Awb 1:2). */
public enum ObjectorKind {

	/** a parent or guardian with gezag */
	PARENT,
	/** the pupil, from 18 */
	ADULT_PUPIL,
	/** the school board that applied */
	APPLICANT_BOARD,
	/** the board of the school that the pupil is to go to */
	TARGET_BOARD,
	/** anybody else, such as a parent without gezag */
	OTHER;

	/**
	 * R-BZ-03: whether the interest is direct and one's own.
	 * @param adult whether the pupil was 18 on receipt: then nobody stands in its place
	 * @param affected whether the decision touches that board directly
	 */
	boolean isInterested(boolean adult, boolean affected) {
		return switch (this) {
			case PARENT -> !adult;
			case ADULT_PUPIL -> adult;
			case APPLICANT_BOARD -> true;
			case TARGET_BOARD -> affected;
			case OTHER -> false;
		};
	}

}
