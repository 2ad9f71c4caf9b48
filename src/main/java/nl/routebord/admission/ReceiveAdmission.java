package nl.routebord.admission;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * A school got a written request for admission (R-ZP-01).
 *
 * @param request the same again changes nothing
 * @param enrolled whether the pupil is enrolled at any school (R-ZP-03)
 */
public record ReceiveAdmission(UUID request, CaseFileId caseFile, @Nullable LocalDate receivedOn,
		@Nullable Boolean enrolled) {
}
