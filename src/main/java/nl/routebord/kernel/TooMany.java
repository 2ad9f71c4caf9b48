package nl.routebord.kernel;

import java.time.Duration;

/** More in a while than anybody's work asks for (429). */
public class TooMany extends DomainException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	/**
	 * @param wait how long it stays so
	 */
	public TooMany(String code, Duration wait, Object... arguments) {
		super(code, arguments);
		this.wait = wait;
	}

	public Duration retryAfter() {
		return wait;
	}

}
