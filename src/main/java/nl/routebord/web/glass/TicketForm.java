package nl.routebord.web.glass;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.emergency.OpenTicket;
import nl.routebord.kernel.DutchDates;
import org.jspecify.annotations.Nullable;

/** Opening an inquiry, as typed. */
record TicketForm(String request, String number, String ground, String reason, String until) {

	TicketForm(@Nullable String request, @Nullable String number, @Nullable String ground, @Nullable String reason,
			@Nullable String until) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.number = Objects.requireNonNullElse(number, "");
		this.ground = Objects.requireNonNullElse(ground, "");
		this.reason = Objects.requireNonNullElse(reason, "");
		this.until = Objects.requireNonNullElse(until, "");
	}

	static TicketForm of(String number) {
		return new TicketForm(null, number, null, null, null);
	}

	OpenTicket command() {
		@Nullable LocalDate day = DutchDates.parse(until).orElse(null);
		return new OpenTicket(UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)),
				GlassForm.word(ground, OpenTicket.Ground.values()), reason, day);
	}

}
