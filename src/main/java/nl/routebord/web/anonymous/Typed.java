package nl.routebord.web.anonymous;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was typed or sent; what is no word of ours was not chosen. */
final class Typed {

	private Typed() {
	}

	static <E extends Enum<E>> @Nullable E word(String text, E[] words) {
		return Arrays.stream(words).filter((word) -> word.name().equals(text)).findFirst().orElse(null);
	}

	static @Nullable UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** The same text is the same request, whatever it is. */
	static UUID request(String text) {
		UUID id = id(text);
		return (id != null) ? id : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
	}

}
