package nl.routebord.tlv;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record TlvApplicationId(@Column(name = "id") UUID value) implements Serializable {

	public static TlvApplicationId of(String text) {
		return new TlvApplicationId(UUID.fromString(text));
	}

	public static TlvApplicationId fresh() {
		return new TlvApplicationId(UUID.randomUUID());
	}

}
