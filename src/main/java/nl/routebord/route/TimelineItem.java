package nl.routebord.route;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.DataCategory;

/**
 * A line of the journal for a reader who may see it.
 *
 * @param code message key of the sentence, with {@code arguments}
 * @param author name of the person; empty: the system
 * @param visibleFor the units that may see this line now
 */
public record TimelineItem(UUID id, LocalDateTime writtenAt, LocalDate happenedOn, DataCategory category, UnitId source,
		String author, String organisation, String code, List<String> arguments, String text, List<UnitId> visibleFor) {

	@Override
	public String toString() {
		return "TimelineItem[" + id + "]";
	}

}
