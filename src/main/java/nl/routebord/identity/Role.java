package nl.routebord.identity;

/**
 * The roles of design.md §1. A unit does the work of one role; its people are appointed
 * in that role.
 */
public enum Role {

	SCHOOL_MENTOR("S_MENTOR"), SCHOOL_ABSENCE_OFFICE("S_ADM"), SCHOOL_CARE_COORDINATOR("S_ZORG"),
	RECEIVING_SCHOOL("S_ONTV"), SWV_SECRETARIAT("W_SEC"), SWV_CONSULTANT("W_CONS"), SWV_EXPERT("W_DESK"),
	SWV_DECIDER("W_BESL"), ATTENDANCE_OFFICER("LPA"), FAMILY_WORKER("G_JEUGD"), YOUTH_HEALTH("JGZ"),
	YOUTH_CARE("JHULP"), DATA_PROTECTION_OFFICER("FG"), PARENT("OUDER"), PUPIL("LEERLING"), FUNCTIONAL_ADMIN("F_BEH"),
	TECHNICAL_ADMIN("T_BEH"), REPORTER("RAPP"),
	/**
	 * The system itself, for steps that follow from a person's act. Holds no row of the
	 * matrix: it reads nothing for anyone.
	 */
	SYSTEM("SYSTEM");

	private final String matrixCode;

	Role(String matrixCode) {
		this.matrixCode = matrixCode;
	}

	/** The code of this role in {@code policy-matrix.csv}. */
	public String matrixCode() {
		return matrixCode;
	}

	/** Parent or pupil: the data subject's side of a case. */
	public boolean isFamily() {
		return this == PARENT || this == PUPIL;
	}

	public boolean isSwv() {
		return matrixCode.startsWith("W_");
	}

	public boolean isSchool() {
		return matrixCode.startsWith("S_");
	}

	/**
	 * The kernpartners of domain.md 3.1 that can be asked for a view, beside the school.
	 */
	public boolean isKernpartner() {
		return this == SWV_CONSULTANT || this == ATTENDANCE_OFFICER || this == FAMILY_WORKER || this == YOUTH_HEALTH;
	}

}
