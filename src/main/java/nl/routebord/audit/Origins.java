package nl.routebord.audit;

/** Knows where the current act comes from; the web layer does. */
public interface Origins {

	/** Of the request on this thread; outside a request that of a job. */
	Origin current();

}
