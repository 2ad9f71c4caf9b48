package nl.routebord.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record AppointmentId(@Column(name = "id") UUID value) implements Serializable {

	public static AppointmentId of(String text) {
		return new AppointmentId(UUID.fromString(text));
	}

	public static AppointmentId fresh() {
		return new AppointmentId(UUID.randomUUID());
	}

}
