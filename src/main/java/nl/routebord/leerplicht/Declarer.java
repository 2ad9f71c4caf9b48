package nl.routebord.leerplicht;

/** Who declared that a child is not fit for any school (LPW 7). */
public enum Declarer {

	DESIGNATED_DOCTOR, ACADEMIC_PEDAGOGUE, ACADEMIC_PSYCHOLOGIST, TREATING_DOCTOR, OTHER;

	/** Designated by B&W, and not who treats the child. */
	boolean isIndependent() {
		return this != TREATING_DOCTOR && this != OTHER;
	}

}
