package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * What the person with doorzettingsmacht chose (R-DZ-02). It binds by agreement of the
 * parties and is no decision in law (R-DZ-01).
 *
 * @param request of the form: sent twice, it is recorded once
 * @param holder who has the doorzettingsmacht
 * @param mandate what the parties agreed that the holder may decide
 * @param familyHeard what parents and pupil said, or why they were not heard
 * @param bound the units that it binds
 * @param reviewOn within 6 weeks
 */
public record Escalate(UUID request, CaseFileId caseFile, String holder, String mandate, String question,
		String familyHeard, String decision, List<UnitId> bound, @Nullable LocalDate reviewOn) {

	public Escalate {
		bound = bound.stream().distinct().toList();
	}

}
