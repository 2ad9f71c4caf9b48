package nl.routebord.sharing;

import java.util.Arrays;

/** What a cell of the matrix says for one phase (privacy.md B.4). */
public enum Mode {

	/** allowed by role, relation and phase */
	TASK("T"),
	/** only a cut-down form (B.7) */
	REDACTED("R"),
	/** needs a valid grant */
	GRANT("G"),
	/** needs a valid grant and a valid consent */
	CONSENT("C"),
	/** needs an open ticket of the data protection officer */
	TICKET("K"), NEVER("-");

	private final String code;

	Mode(String code) {
		this.code = code;
	}

	public String code() {
		return code;
	}

	public static boolean isCode(String code) {
		return Arrays.stream(values()).anyMatch((mode) -> mode.code.equals(code));
	}

	/**
	 * @throws IllegalStateException for any other code: an unreadable policy is no policy
	 */
	static Mode of(String code) {
		for (Mode mode : values()) {
			if (mode.code.equals(code)) {
				return mode;
			}
		}
		throw new IllegalStateException("policy matrix: unknown mode '" + code + "'");
	}

}
