package nl.routebord.kernel;

import java.util.List;

/**
 * One thing wrong with what was asked.
 *
 * @param field the input it belongs to, in the words of the form or the API; empty when
 * it is about the whole
 * @param code key of the sentence in the message bundles
 * @param arguments what the sentence needs; never personal data
 */
public record Fault(String field, String code, List<Object> arguments) {

	public Fault {
		arguments = List.copyOf(arguments);
	}

	public static Fault of(String field, String code, Object... arguments) {
		return new Fault(field, code, List.of(arguments));
	}

	public static Fault of(String code) {
		return new Fault("", code, List.of());
	}

}
