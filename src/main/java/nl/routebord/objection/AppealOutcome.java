package nl.routebord.objection;

/** How an appeal to the court ended (R-BZ-08). */
public enum AppealOutcome {

	FOUNDED, UNFOUNDED, INADMISSIBLE, WITHDRAWN

}
