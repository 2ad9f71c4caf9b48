package nl.routebord.web.glass;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an officer made of an opening, as typed. */
record ReviewForm(String outcome, String text) {

	ReviewForm(@Nullable String outcome, @Nullable String text) {
		this.outcome = Objects.requireNonNullElse(outcome, "");
		this.text = Objects.requireNonNullElse(text, "");
	}

}
