package nl.routebord.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record UnitId(@Column(name = "id") UUID value) implements Serializable {

	public static UnitId of(String text) {
		return new UnitId(UUID.fromString(text));
	}

	public static UnitId fresh() {
		return new UnitId(UUID.randomUUID());
	}

}
