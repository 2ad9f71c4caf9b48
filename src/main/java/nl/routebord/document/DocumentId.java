package nl.routebord.document;

import java.util.UUID;

public record DocumentId(UUID value) {

	public static DocumentId of(String text) {
		return new DocumentId(UUID.fromString(text));
	}

	static DocumentId fresh() {
		return new DocumentId(UUID.randomUUID());
	}

}
