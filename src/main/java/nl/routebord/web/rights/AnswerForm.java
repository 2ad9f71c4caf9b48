package nl.routebord.web.rights;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.rights.AnswerRequest;
import nl.routebord.rights.Refusal;
import org.jspecify.annotations.Nullable;

/** An answer as typed. */
record AnswerForm(@Nullable String granted, @Nullable String ground, @Nullable String record,
		@Nullable String correction, @Nullable String answer) {

	static AnswerForm empty() {
		return new AnswerForm(null, null, null, null, null);
	}

	AnswerRequest command(UUID id) {
		@Nullable Boolean yes = "true".equals(granted) ? Boolean.TRUE : "false".equals(granted) ? Boolean.FALSE : null;
		Refusal refusal = Arrays.stream(Refusal.values())
			.filter((one) -> Boolean.FALSE.equals(yes) && one.name().equals(ground))
			.findFirst()
			.orElse(null);
		return new AnswerRequest(id, yes, Objects.requireNonNullElse(answer, ""), refusal, id(record),
				Objects.requireNonNullElse(correction, ""));
	}

	static @Nullable UUID id(@Nullable String typed) {
		try {
			return (typed != null) ? UUID.fromString(typed) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
