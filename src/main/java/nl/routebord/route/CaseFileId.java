package nl.routebord.route;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record CaseFileId(@Column(name = "id") UUID value) implements Serializable {

	public static CaseFileId of(String text) {
		return new CaseFileId(UUID.fromString(text));
	}

	public static CaseFileId fresh() {
		return new CaseFileId(UUID.randomUUID());
	}

}
