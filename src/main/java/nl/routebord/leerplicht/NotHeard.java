package nl.routebord.leerplicht;

/** Why parents or pupil were not heard (LPW 22). */
public enum NotHeard {

	NOT_COME, REFUSED, NOT_REACHED, NOT_SAFE

}
