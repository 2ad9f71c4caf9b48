package nl.routebord.kernel;

/**
 * The change was made on a state that is no longer the newest: 412 in the API, the
 * conflict page for people.
 */
public class Stale extends Conflict {

	private static final long serialVersionUID = 1L;

	public Stale(String code, Object... arguments) {
		super(code, arguments);
	}

}
