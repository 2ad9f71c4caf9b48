package nl.routebord.anonymous;

import java.util.UUID;

/** Of an anonymous consult. */
public record AnonymousId(UUID value) {

	public static AnonymousId of(String text) {
		return new AnonymousId(UUID.fromString(text));
	}

	/** For addresses. */
	@Override
	public String toString() {
		return value.toString();
	}

}
