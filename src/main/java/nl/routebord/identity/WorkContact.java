package nl.routebord.identity;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a member of staff is reached at work.
 *
 * @param phone empty where none is known
 * @param mail empty where none is known
 */
public record WorkContact(String name, Role role, String phone, String mail) {

	/** In one line: name, telephone and address, as far as they are known. */
	public String line() {
		return Stream.of(name, phone, mail).filter((part) -> !part.isEmpty()).collect(Collectors.joining(", "));
	}

}
