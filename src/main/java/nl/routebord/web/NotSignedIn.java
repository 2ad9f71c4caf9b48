package nl.routebord.web;

import nl.routebord.kernel.DomainException;

/** Nobody is signed in, or not any more (401). */
public class NotSignedIn extends DomainException {

	private static final long serialVersionUID = 1L;

	public NotSignedIn() {
		super("web.not-signed-in");
	}

}
