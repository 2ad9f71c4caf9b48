package nl.routebord.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record TicketId(@Column(name = "id") UUID value) implements Serializable {

	public static TicketId of(String text) {
		return new TicketId(UUID.fromString(text));
	}

	public static TicketId fresh() {
		return new TicketId(UUID.randomUUID());
	}

}
