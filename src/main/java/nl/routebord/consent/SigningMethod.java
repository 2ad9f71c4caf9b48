package nl.routebord.consent;

/** How an answer of the family came: on its own page, in a talk, or on paper. */
public enum SigningMethod {

	PORTAAL, GESPREK, FORMULIER

}
