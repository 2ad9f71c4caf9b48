package nl.routebord.route;

/**
 * On what ground the units of a case share (privacy.md A.2). Consent is asked only where
 * no task basis exists: asking it and going on after "no" misleads a family.
 */
public enum SharingBasis {

	/** own public task of school, swv and leerplicht; the family is informed */
	PUBLIC_TASK,
	/** public task, and consent where a professional secrecy must be lifted */
	TASK_AND_CONSENT,
	/** only with consent: a partner has no task of its own */
	CONSENT

}
