package nl.routebord.objection;

/** What a reader can do with an objection now; decides on buttons, not on acts. */
public enum ObjectionStep {

	ACKNOWLEDGE, REPAIRED, ASK_LBT, ADJOURN, AGREE, WITHDRAW, APPEAL, APPEAL_ENDED, JUDGE_LATENESS, WRITE, HEAR, ADVICE,
	DECIDE

}
