package nl.routebord.route;

import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A child sits at home for so long that the thuiszittersoverleg must meet (domain.md 3.2
 * step 6). Published in the transaction in which that came out.
 *
 * @param episode the period at home
 * @param band how long, as a word
 * @param convener the unit that calls the meeting
 * @param person who of that unit; null: anyone
 * @param dueOn the last day to call it
 */
public record TableAsked(CaseFileId caseFile, UUID episode, String band, UnitId convener, Role role,
		@Nullable UserId person, LocalDate dueOn) {
}
