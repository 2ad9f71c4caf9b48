package nl.routebord.objection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ObjectionId(@Column(name = "id") UUID value) implements Serializable {

	public static ObjectionId of(String text) {
		return new ObjectionId(UUID.fromString(text));
	}

	static ObjectionId fresh() {
		return new ObjectionId(UUID.randomUUID());
	}

}
