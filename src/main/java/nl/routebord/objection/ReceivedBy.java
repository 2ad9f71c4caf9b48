package nl.routebord.objection;

/** How an objection came in; only by post does the day of posting count (R-BZ-02). */
public enum ReceivedBy {

	POST, PORTAL, DESK

}
