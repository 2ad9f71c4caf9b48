package nl.routebord.grant;

import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.DataCategory;

/**
 * Asks a source for a category that it keeps.
 *
 * @param why what the asker needs it for
 */
public record AskAccess(UUID request, UnitId source, DataCategory category, String why) {

	public AskAccess {
		why = why.strip();
	}

	@Override
	public String toString() {
		return "AskAccess[" + request + "]";
	}

}
