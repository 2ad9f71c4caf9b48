package nl.routebord.objection;

/** What the decision on an objection does to the tlv. */
public enum ObjectionEffect {

	/** it stays as it is */
	KEEP,
	/** another number takes its place (R-TLV-11) */
	REPLACE,
	/** it is taken back (R-TLV-12) */
	REVOKE,
	/** there is one after all, after a refusal */
	GRANT,
	/** it was not processed, and is judged after all (Awb 4:5) */
	TAKE_UP;

	/**
	 * What can happen at all.
	 * @param processed whether there is a decision on what was asked
	 */
	public static ObjectionEffect[] after(boolean processed) {
		return processed ? new ObjectionEffect[] { KEEP, REPLACE, REVOKE, GRANT }
				: new ObjectionEffect[] { KEEP, TAKE_UP };
	}

	/** Whether there is a new tlv, with a new number. */
	public boolean issues() {
		return this == REPLACE || this == GRANT;
	}

}
