package nl.routebord.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record GlassId(@Column(name = "id") UUID value) implements Serializable {

	public static GlassId of(String text) {
		return new GlassId(UUID.fromString(text));
	}

	public static GlassId fresh() {
		return new GlassId(UUID.randomUUID());
	}

}
