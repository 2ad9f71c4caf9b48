package nl.routebord.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.DutchDates;
import org.jspecify.annotations.Nullable;

/** Reads what was typed or sent; what is no word of ours was not chosen. */
public final class Typed {

	private Typed() {
	}

	/** Null for nothing; a day that does not exist is a fault. */
	public static @Nullable LocalDate date(String field, @Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		return DutchDates.parse(text).orElseThrow(() -> new RuleViolated(field, "typeMismatch.java.time.LocalDate"));
	}

	public static <E extends Enum<E>> @Nullable E word(@Nullable String text, E[] words) {
		return Arrays.stream(words).filter((word) -> word.name().equals(text)).findFirst().orElse(null);
	}

	public static <E extends Enum<E>> Set<E> words(Collection<String> texts, Class<E> type) {
		Set<E> found = EnumSet.noneOf(type);
		for (E word : type.getEnumConstants()) {
			if (texts.contains(word.name())) {
				found.add(word);
			}
		}
		return found;
	}

	public static @Nullable UUID id(@Nullable String text) {
		try {
			return (text != null) ? UUID.fromString(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	public static @Nullable UnitId unit(@Nullable String text) {
		UUID id = id(text);
		return (id != null) ? new UnitId(id) : null;
	}

	/** The version that was read; without one nothing is compared. */
	public static @Nullable Long version(@Nullable String text) {
		String typed = (text != null) ? text : "";
		if (!typed.isEmpty() && !typed.matches("\\d{1,18}")) {
			throw new InvalidInput("", "web.form");
		}
		return typed.isEmpty() ? null : Long.valueOf(typed);
	}

	public static Set<UUID> ids(Collection<String> texts) {
		return texts.stream().map(Typed::id).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	/** The same text is the same request, whatever it is. */
	public static UUID request(String text) {
		UUID id = id(text);
		if (id != null) {
			return id;
		}
		return text.isEmpty() ? UUID.randomUUID() : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
	}

}
