package nl.routebord.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record RequestId(@Column(name = "id") UUID value) implements Serializable {

	public static RequestId of(String text) {
		return new RequestId(UUID.fromString(text));
	}

	public static RequestId fresh() {
		return new RequestId(UUID.randomUUID());
	}

}
