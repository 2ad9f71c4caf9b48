package nl.routebord.route;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal of a case: one category, one source.
 *
 * @param about the record that it stands beside; null: none
 * @param request of a form that may be sent twice; null for lines that follow from an act
 */
record JournalLine(CaseFileId caseFile, @Nullable UUID request, LocalDate happenedOn, DataCategory category,
		UnitId source, Role sourceRole, UserId author, String code, List<String> arguments, String text,
		@Nullable UUID about) {

	JournalLine(CaseFileId caseFile, @Nullable UUID request, LocalDate happenedOn, DataCategory category, UnitId source,
			Role sourceRole, UserId author, String code, List<String> arguments, String text) {
		this(caseFile, request, happenedOn, category, source, sourceRole, author, code, arguments, text, null);
	}

	RecordFacts facts() {
		return RecordFacts.of(category, source, sourceRole);
	}

}
