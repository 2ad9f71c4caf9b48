package nl.routebord.tlv;

/** What a reader can do with an application now; decides on buttons, not on acts. */
public enum TlvStep {

	WRITE, SUPPLEMENT, WITHDRAW, JUDGE, ASK_OTHERS, EXTEND, SUSPEND, RESUME, NOTICE, ADVISE, PROCESS, PREPARE, DECIDE,
	EXPORT

}
