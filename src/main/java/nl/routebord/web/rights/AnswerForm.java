package nl.routebord.web.rights;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.kernel.RuleViolated;
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
		if (!"true".equals(granted) && !"false".equals(granted)) {
			throw new RuleViolated("granted", "rights.fault.granted");
		}
		boolean yes = "true".equals(granted);
		Refusal refusal = Arrays.stream(Refusal.values())
			.filter((one) -> !yes && one.name().equals(ground))
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
