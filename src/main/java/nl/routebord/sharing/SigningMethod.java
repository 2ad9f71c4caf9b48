package nl.routebord.sharing;

/** How an answer of the family came: on its own page, in a talk, or on paper. */
public enum SigningMethod {

	PORTAAL, GESPREK, FORMULIER

}
