package nl.routebord.region;

import java.util.List;

/** A file of which no row can be read. */
final class FileRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient List<String> arguments;

	FileRefused(String code, String... arguments) {
		super(code);
		this.code = code;
		this.arguments = List.of(arguments);
	}

	String code() {
		return this.code;
	}

	List<String> arguments() {
		return this.arguments;
	}

}
