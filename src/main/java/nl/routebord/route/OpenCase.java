package nl.routebord.route;

import java.util.UUID;
import nl.routebord.pupil.PupilInput;

/**
 * Opens a case for a pupil with a signal.
 *
 * @param request of the form: sent twice it opens one case
 * @param signalKind a {@link SignalKind}
 * @param signalledOn the day as typed
 * @param confirmed the actor has seen that there are cases of a pupil with the same name
 * and birth date, and opens this one nevertheless
 */
public record OpenCase(UUID request, PupilInput pupil, String signalKind, String signalledOn, String signalText,
		boolean confirmed) {
}
