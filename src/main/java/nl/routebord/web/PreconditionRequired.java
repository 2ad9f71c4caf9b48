package nl.routebord.web;

import nl.routebord.kernel.DomainException;

/** A change that does not say which state it was made on (428). */
public class PreconditionRequired extends DomainException {

	private static final long serialVersionUID = 1L;

	public PreconditionRequired() {
		super("web.if-match-required");
	}

}
