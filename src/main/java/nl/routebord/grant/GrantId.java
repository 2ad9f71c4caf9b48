package nl.routebord.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record GrantId(@Column(name = "id") UUID value) implements Serializable {

	public static GrantId of(String text) {
		return new GrantId(UUID.fromString(text));
	}

	public static GrantId fresh() {
		return new GrantId(UUID.randomUUID());
	}

}
