package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The thuiszittersoverleg is called, or called for another day.
 *
 * @param request of the form: sent twice, it is called once
 */
public record CallTable(UUID request, @Nullable LocalDate meetingOn, List<UnitId> invited) {

	public CallTable {
		invited = invited.stream().distinct().toList();
	}

}
