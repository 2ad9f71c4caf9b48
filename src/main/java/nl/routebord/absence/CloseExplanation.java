package nl.routebord.absence;

/** What a municipality does, in the words of the register (domain.md 1.7). */
public enum CloseExplanation {

	SEEN, ACTION_RUNNING, NO_ACTION

}
