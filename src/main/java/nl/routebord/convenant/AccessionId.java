package nl.routebord.convenant;

import java.util.UUID;

/** One row of an accession; a correction has an id of its own. */
public record AccessionId(UUID value) {

	public static AccessionId of(String text) {
		return new AccessionId(UUID.fromString(text));
	}

}
