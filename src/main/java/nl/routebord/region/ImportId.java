package nl.routebord.region;

import java.util.UUID;

/** Names one import. */
public record ImportId(UUID value) {

	public static ImportId of(String text) {
		return new ImportId(UUID.fromString(text));
	}

	static ImportId fresh() {
		return new ImportId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
