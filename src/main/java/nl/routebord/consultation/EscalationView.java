package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitView;

/** What was chosen with doorzettingsmacht. */
public record EscalationView(UUID id, LocalDate on, String holder, String mandate, String question, String familyHeard,
		String decision, List<UnitView> bound, LocalDate reviewOn, String author) {

	@Override
	public String toString() {
		return "EscalationView[" + id + "]";
	}

}
