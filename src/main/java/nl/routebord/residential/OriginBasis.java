package nl.routebord.residential;

/** By what a swv is that of origin (R-RES-03). */
public enum OriginBasis {

	/** WVO 2020, a: enrolled at a school of it on the day before. */
	ENROLMENT,
	/** b: enrolled nowhere, and lives in its region by the ministerial annex. */
	RESIDENCE,
	/** Neither is known, as of who comes from abroad. */
	UNKNOWN

}
