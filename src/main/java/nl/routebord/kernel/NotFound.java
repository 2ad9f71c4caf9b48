package nl.routebord.kernel;

/**
 * It does not exist, or the actor may not know that it does: the answer is the same
 * (404).
 */
public class NotFound extends DomainException {

	private static final long serialVersionUID = 1L;

	public NotFound() {
		super("not-found");
	}

}
