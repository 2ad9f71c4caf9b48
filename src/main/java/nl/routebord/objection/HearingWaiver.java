package nl.routebord.objection;

/** Why nobody is heard (Awb 7:3). */
public enum HearingWaiver {

	MANIFESTLY_INADMISSIBLE, MANIFESTLY_UNFOUNDED, RENOUNCED, NO_ANSWER, FULLY_GIVEN_IN

}
