package nl.routebord.kernel;

/**
 * The actor may see the thing but not do this with it (403). Where the actor may not even
 * see it: {@link NotFound}.
 */
public class NotAllowed extends DomainException {

	private static final long serialVersionUID = 1L;

	public NotAllowed(String code, Object... arguments) {
		super(code, arguments);
	}

}
