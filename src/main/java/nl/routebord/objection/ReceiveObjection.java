package nl.routebord.objection;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.tlv.TlvApplicationId;

import org.jspecify.annotations.Nullable;

/**
 * An objection that came in by post or at the desk, as the secretariat registers it. What
 * it says is not for the secretariat to write down.
 *
 * @param request the same again is the same objection
 * @param affected of a target board: whether the decision touches it directly
 */
public record ReceiveObjection(UUID request, TlvApplicationId application, @Nullable ObjectorKind objector,
		String objectorName, boolean affected, @Nullable ReceivedBy channel, @Nullable LocalDate receivedOn,
		@Nullable LocalDate postedOn) {
}
