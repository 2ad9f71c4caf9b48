package nl.routebord.route;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

/**
 * A task as its reader sees it.
 *
 * @param subjectNumber public number of what it is about (R-… or T-…)
 * @param page form key of the page where it is done
 * @param pupil empty for who answers to the family in a case that it sees no more
 * @param mine whether the reader's unit (and, when it is for one person, the reader) does
 * it
 */
public record TaskView(UUID id, CaseFileId caseFile, String caseNumber, UUID subject, String subjectNumber, String kind,
		String page, Role role, UnitId unit, Optional<UserId> person, Optional<LocalDate> dueOn, String pupil,
		String school, Optional<CaseState> state, boolean mine) {
}
