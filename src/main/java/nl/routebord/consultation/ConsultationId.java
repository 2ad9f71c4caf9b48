package nl.routebord.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ConsultationId(@Column(name = "id") UUID value) implements Serializable {

	public static ConsultationId of(String text) {
		return new ConsultationId(UUID.fromString(text));
	}

	public static ConsultationId fresh() {
		return new ConsultationId(UUID.randomUUID());
	}

}
