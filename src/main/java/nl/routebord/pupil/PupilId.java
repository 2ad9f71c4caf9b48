package nl.routebord.pupil;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PupilId(@Column(name = "id") UUID value) implements Serializable {

	public static PupilId of(String text) {
		return new PupilId(UUID.fromString(text));
	}

	public static PupilId fresh() {
		return new PupilId(UUID.randomUUID());
	}

}
