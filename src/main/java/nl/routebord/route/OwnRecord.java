package nl.routebord.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.sharing.DataCategory;

/**
 * A record of the reader's own unit that it could let others read.
 *
 * @param title of a document; empty for a line of the journal
 * @param code message key of the line's sentence, with {@code arguments}; empty for a
 * document
 * @param about the record that it corrects: read by whoever may read that one; empty:
 * none
 */
public record OwnRecord(UUID id, DataCategory category, LocalDate on, String title, String code, List<String> arguments,
		Optional<UUID> about) {

	@Override
	public String toString() {
		return "OwnRecord[" + id + "]";
	}

}
