package nl.routebord.audit;

/** By which door data left or an act came in. */
public enum Channel {

	UI, API, EXPORT, JOB, MAIL

}
