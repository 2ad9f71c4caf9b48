package nl.routebord.web.consultation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed. Forms hold text only, so that whatever comes in can be shown
 * again.
 */
final class Typed {

	private Typed() {
	}

	/** Null for nothing; a day that does not exist is a fault. */
	static @Nullable LocalDate date(Faults faults, String field, String text) {
		if (text.isBlank()) {
			return null;
		}
		LocalDate date = DutchDates.parse(text).orElse(null);
		faults.addIf(date == null, field, "typeMismatch.java.time.LocalDate");
		return date;
	}

	/** Null for a word that is none of ours: the rules then ask for one. */
	static <E extends Enum<E>> @Nullable E word(String text, E[] words) {
		return Arrays.stream(words).filter((word) -> word.name().equals(text)).findFirst().orElse(null);
	}

	/** The same text is the same request, whatever it is. */
	static UUID request(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			return text.isEmpty() ? UUID.randomUUID() : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
		}
	}

}
