package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitView;

/** A thuiszittersoverleg that was held. */
public record TableView(UUID id, LocalDate heldOn, List<UnitView> present, String familyHeard, String outcome,
		String author) {

	@Override
	public String toString() {
		return "TableView[" + id + "]";
	}

}
