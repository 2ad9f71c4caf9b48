package nl.routebord.kernel;

/** A key without which the system does not start, or not go on, is missing or wrong. */
public class KeyRefused extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	public KeyRefused(String what, String remedy) {
		super(what);
		this.remedy = remedy;
	}

	public String remedy() {
		return remedy;
	}

}
