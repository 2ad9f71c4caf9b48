package nl.routebord.web.glass;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.emergency.OpenTicket;
import nl.routebord.kernel.DutchDates;

import org.jspecify.annotations.Nullable;

/** Opening an inquiry into a file of leerplicht, as typed on a page or sent. */
record ChildTicketForm(String request, String name, String birthDate, String ground, String reason, String until) {

	ChildTicketForm(@Nullable String request, @Nullable String name, @Nullable String birthDate,
			@Nullable String ground, @Nullable String reason, @Nullable String until) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.name = Objects.requireNonNullElse(name, "");
		this.birthDate = Objects.requireNonNullElse(birthDate, "");
		this.ground = Objects.requireNonNullElse(ground, "");
		this.reason = Objects.requireNonNullElse(reason, "");
		this.until = Objects.requireNonNullElse(until, "");
	}

	static ChildTicketForm empty() {
		return new ChildTicketForm(null, null, null, null, null, null);
	}

	@Nullable LocalDate born() {
		return DutchDates.parse(birthDate).orElse(null);
	}

	OpenTicket command() {
		return new OpenTicket(UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)),
				GlassForm.word(ground, OpenTicket.Ground.values()), reason, DutchDates.parse(until).orElse(null));
	}

	@Override
	public String toString() {
		return "ChildTicketForm[]";
	}

}
