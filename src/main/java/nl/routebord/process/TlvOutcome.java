package nl.routebord.process;

/** How an application ended, for the gateway in {@code pupil-route} only. */
enum TlvOutcome {

	GRANTED, REFUSED, NOT_PROCESSED, WITHDRAWN, SENT_ON

}
