package nl.routebord.kernel;

import java.util.List;

/**
 * A refusal with a code that people get as a sentence from the message bundles. The
 * message of the exception holds the code only: never personal data.
 */
public abstract class DomainException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient List<Object> arguments;

	protected DomainException(String code, Object... arguments) {
		super(code);
		this.code = code;
		this.arguments = List.of(arguments);
	}

	public String code() {
		return code;
	}

	public List<Object> arguments() {
		return arguments;
	}

}
