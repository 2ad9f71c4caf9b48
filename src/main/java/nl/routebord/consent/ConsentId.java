package nl.routebord.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ConsentId(@Column(name = "id") UUID value) implements Serializable {

	public static ConsentId of(String text) {
		return new ConsentId(UUID.fromString(text));
	}

	public static ConsentId fresh() {
		return new ConsentId(UUID.randomUUID());
	}

}
