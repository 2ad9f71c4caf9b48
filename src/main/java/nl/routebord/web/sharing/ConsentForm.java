package nl.routebord.web.sharing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.consent.AskConsent;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Purpose;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;

/** Asking a family for consent. */
record ConsentForm(String request, String kind, String recipient, List<String> categories, String purpose,
		String until) {

	ConsentForm(@Nullable String request, @Nullable String kind, @Nullable String recipient,
			@Nullable List<String> categories, @Nullable String purpose, @Nullable String until) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.kind = Objects.requireNonNullElse(kind, "");
		this.recipient = Objects.requireNonNullElse(recipient, "");
		this.categories = Objects.requireNonNullElse(categories, List.of());
		this.purpose = Objects.requireNonNullElse(purpose, "");
		this.until = Objects.requireNonNullElse(until, "");
	}

	static ConsentForm empty() {
		return new ConsentForm(null, null, null, null, null, null);
	}

	AskConsent command() {
		return new AskConsent(Typed.request(request), Typed.word(kind, AskConsent.Kind.values()), Typed.unit(recipient),
				null, Typed.words(categories, DataCategory.class), Typed.word(purpose, Purpose.values()),
				Typed.date("until", until), "");
	}

}
