package nl.routebord.absence;

/** Why a child was not at home for some days, and sits at home still. */
public enum GapReason {

	TRIED_TO_RETURN, STAYED_ELSEWHERE, SCHOOL_HOLIDAY, NOT_REGISTERED

}
