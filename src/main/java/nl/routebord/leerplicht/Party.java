package nl.routebord.leerplicht;

/** Who is invited to a talk. */
public enum Party {

	PARENTS, PUPIL, BOTH

}
