package nl.routebord.route;

import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A task for the work list.
 *
 * @param caseFile the case it belongs to
 * @param subject what it is about: the case, a consultation, an agreement, a tlv
 * application
 * @param kind the task's name, such as {@code userTask_decide} or {@code agreement}; with
 * subject, unit and person it is unique among open tasks
 * @param page form key of the page where it is done, such as {@code tlv/decision}
 * @param role whose work it is
 * @param unit the unit whose work it is; null: the unit in the case with that role
 * @param person the one person it is for; null: anyone of the unit
 * @param dueOn last day, or null
 * @param of where no unit is named, the organisation whose unit it is; null: any
 */
public record OpenTask(CaseFileId caseFile, UUID subject, String kind, String page, Role role, @Nullable UnitId unit,
		@Nullable UserId person, @Nullable LocalDate dueOn, @Nullable OrganisationId of) {

	public OpenTask(CaseFileId caseFile, UUID subject, String kind, String page, Role role, @Nullable UnitId unit,
			@Nullable UserId person, @Nullable LocalDate dueOn) {
		this(caseFile, subject, kind, page, role, unit, person, dueOn, null);
	}

}
