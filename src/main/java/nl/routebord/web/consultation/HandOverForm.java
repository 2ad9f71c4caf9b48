package nl.routebord.web.consultation;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Giving the direction to somebody else.
 *
 * @param person a unit and a person
 */
record HandOverForm(String request, String person, String why) {

	HandOverForm(@Nullable String request, @Nullable String person, @Nullable String why) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.person = Objects.requireNonNullElse(person, "");
		this.why = Objects.requireNonNullElse(why, "");
	}

	static HandOverForm empty() {
		return new HandOverForm(null, null, null);
	}

}
