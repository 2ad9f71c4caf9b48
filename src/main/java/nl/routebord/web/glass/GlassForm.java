package nl.routebord.web.glass;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.emergency.BreakGlass;
import org.jspecify.annotations.Nullable;

/** Opening the emergency door, as typed. */
record GlassForm(String request, String reason, String text) {

	GlassForm(@Nullable String request, @Nullable String reason, @Nullable String text) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.reason = Objects.requireNonNullElse(reason, "");
		this.text = Objects.requireNonNullElse(text, "");
	}

	static GlassForm empty() {
		return new GlassForm(null, null, null);
	}

	BreakGlass command() {
		return new BreakGlass(UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)),
				word(reason, BreakGlass.Reason.values()), text);
	}

	/** What is no word of ours was not chosen. */
	static <E extends Enum<E>> @Nullable E word(@Nullable String text, E[] words) {
		return Arrays.stream(words).filter((word) -> word.name().equals(text)).findFirst().orElse(null);
	}

}
