package nl.routebord.residential;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A stay of one pupil in one institution. */
@Embeddable
public record PlacementId(@Column(name = "id") UUID value) implements Serializable {

	public static PlacementId of(String text) {
		return new PlacementId(UUID.fromString(text));
	}

	static PlacementId fresh() {
		return new PlacementId(UUID.randomUUID());
	}

}
