package nl.routebord.emergency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens the emergency door of a case for the person who asks.
 *
 * @param request the form; sent twice it opens once
 * @param reason null: none was chosen
 * @param text why it cannot wait
 */
public record BreakGlass(UUID request, @Nullable Reason reason, String text) {

	public BreakGlass {
		text = text.strip();
	}

	/** The two grounds that break glass (privacy.md B.1). */
	public enum Reason {

		/** AVG 6 lid 1 d */
		VITAAL_BELANG,
		/** Wet verplichte meldcode huiselijk geweld en kindermishandeling */
		MELDCODE

	}

	@Override
	public String toString() {
		return "BreakGlass[" + request + "]";
	}

}
