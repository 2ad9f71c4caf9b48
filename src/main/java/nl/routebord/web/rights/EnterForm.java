package nl.routebord.web.rights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.kernel.DutchDates;
import nl.routebord.rights.AskedBy;
import nl.routebord.rights.EnterRequest;
import nl.routebord.rights.Right;
import org.jspecify.annotations.Nullable;

/** A request on paper or in a talk, as typed. */
record EnterForm(@Nullable UUID request, @Nullable String right, @Nullable String asker, @Nullable String requester,
		@Nullable String way, @Nullable String identity, @Nullable String receivedOn, @Nullable String text) {

	EnterForm {
		request = (request != null) ? request : UUID.randomUUID();
	}

	static EnterForm empty() {
		return new EnterForm(null, null, null, null, null, null, null, null);
	}

	EnterRequest command() {
		return new EnterRequest(Objects.requireNonNull(request), word(right, Right.values()),
				AskedBy.of(Objects.requireNonNullElse(asker, ""), Objects.requireNonNullElse(requester, "")),
				word(way, EnterRequest.Way.values()), word(identity, EnterRequest.Identity.values()), date(receivedOn),
				Objects.requireNonNullElse(text, ""));
	}

	static <E extends Enum<E>> @Nullable E word(@Nullable String typed, E[] known) {
		return Arrays.stream(known).filter((one) -> one.name().equals(typed)).findFirst().orElse(null);
	}

	private static @Nullable LocalDate date(@Nullable String typed) {
		Optional<LocalDate> day = DutchDates.parse(Objects.requireNonNullElse(typed, ""));
		return day.orElse(null);
	}

}
