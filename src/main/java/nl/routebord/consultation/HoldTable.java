package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * The thuiszittersoverleg has met (domain.md 3.2 step 6).
 *
 * @param request of the form: sent twice, it is recorded once
 * @param present the units that were there
 * @param familyHeard what parents and pupil said, or why they were not heard
 */
public record HoldTable(UUID request, CaseFileId caseFile, @Nullable LocalDate heldOn, List<UnitId> present,
		String familyHeard, String outcome) {

	public HoldTable {
		present = present.stream().distinct().toList();
	}

}
