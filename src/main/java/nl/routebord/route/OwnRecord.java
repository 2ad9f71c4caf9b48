package nl.routebord.route;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.sharing.DataCategory;

/**
 * A record of the reader's own unit that it could let others read.
 *
 * @param title of a document; empty for a line of the journal
 * @param code message key of the line's sentence, with {@code arguments}; empty for a
 * document
 */
public record OwnRecord(UUID id, DataCategory category, LocalDate on, String title, String code,
		List<String> arguments) {

	@Override
	public String toString() {
		return "OwnRecord[" + id + "]";
	}

}
