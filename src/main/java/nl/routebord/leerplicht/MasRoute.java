package nl.routebord.leerplicht;

/** The four routes of MAS (domain.md 1.5). */
public enum MasRoute {

	VOLUNTARY_HELP, HALT, CIVIL_COERCION, CRIMINAL_COERCION;

	/** R-LPA-01: belongs in the compartment of enforcement. */
	boolean isCriminal() {
		return this == HALT || this == CRIMINAL_COERCION;
	}

}
