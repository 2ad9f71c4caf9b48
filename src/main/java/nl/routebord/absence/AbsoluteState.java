package nl.routebord.absence;

/** How it stands with a resident who was found to be enrolled nowhere. */
public enum AbsoluteState {

	/** Nobody answered yet. */
	FOUND,
	/** Absolute absence: leerplicht follows it up. */
	ABSENT,
	/** There is a reason why the resident needs no school here. */
	EXPLAINED,
	/** Enrolled again. */
	ENROLLED

}
