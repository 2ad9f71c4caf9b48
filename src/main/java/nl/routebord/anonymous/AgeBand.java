package nl.routebord.anonymous;

/** How old the child is, as roughly as a consult may know. */
public enum AgeBand {

	FOUR_TO_SIX, SEVEN_TO_NINE, TEN_TO_TWELVE, THIRTEEN_TO_FIFTEEN, SIXTEEN_TO_EIGHTEEN

}
