package nl.routebord.sharing;

/** What may be seen of a record. */
public enum Access {

	PERMIT, REDACT, DENY

}
