package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The thuiszittersoverleg that was called has met.
 *
 * @param request of the form: sent twice, it is recorded once
 * @param familyHeard what parents and pupil said, or why they were not heard
 * @param nextOn when it meets again; null: it does not
 */
public record ReportTable(UUID request, @Nullable LocalDate heldOn, List<UnitId> present, String familyHeard,
		String outcome, @Nullable LocalDate nextOn, List<NewAgreement> agreements) {

	public ReportTable {
		present = present.stream().distinct().toList();
		agreements = List.copyOf(agreements);
	}

	@Override
	public String toString() {
		return "ReportTable[" + request + "]";
	}

}
