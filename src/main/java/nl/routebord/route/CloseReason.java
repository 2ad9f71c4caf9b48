package nl.routebord.route;

/** Why a case ends (domain.md 3.2). */
public enum CloseReason {

	BACK_FULL, BACK_PARTIAL_WITH_PLAN, OTHER_SCHOOL, VSO_PLACED, MBO, EXEMPT, RESIDENTIAL, TURNED_18, MOVED, DECEASED,
	OTHER

}
