package nl.routebord.anonymous;

/** What the question is about. */
public enum Problem {

	ABSENCE, BEHAVIOUR, LEARNING, HEALTH, HOME, SAFETY, OTHER

}
