package nl.routebord.tlv;

/** How far a tlv of which this is the last school year has come. */
public enum CampaignStage {

	/** The school has not chosen; from 1 October it has to. */
	TO_CHOOSE,
	/** The school arranges the return. */
	TO_RETURN,
	/** A new tlv is needed and not asked for yet. */
	TO_APPLY,
	/** Asked for, not decided. */
	APPLIED,
	/** The new tlv was refused. */
	REFUSED,
	/** There is a new tlv. */
	RENEWED,
	/** The pupil has left. */
	RETURNED,
	/** The last day passed and nothing follows. */
	ENDED;

	/** Whether somebody still has to do something before the last day. */
	public boolean isOpen() {
		return ordinal() <= REFUSED.ordinal();
	}

	/** Whether the swv may still have to advise and decide. */
	boolean needsDecision() {
		return this == TO_CHOOSE || this == TO_APPLY || this == APPLIED;
	}

}
