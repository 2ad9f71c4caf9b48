package nl.routebord.objection;

/** What an objection must have and can be repaired (Awb 6:5, 6:6, 2:1). */
public enum Defect {

	SIGNATURE, NAME_AND_ADDRESS, DATE, DECISION, GROUNDS, MANDATE

}
