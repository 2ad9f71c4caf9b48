package nl.routebord.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record UserId(@Column(name = "id") UUID value) implements Serializable {

	public static UserId of(String text) {
		return new UserId(UUID.fromString(text));
	}

	public static UserId fresh() {
		return new UserId(UUID.randomUUID());
	}

}
