package nl.routebord.kernel;

/** Somebody was ahead, or the step is no longer open (409). */
public class Conflict extends DomainException {

	private static final long serialVersionUID = 1L;

	public Conflict(String code, Object... arguments) {
		super(code, arguments);
	}

}
