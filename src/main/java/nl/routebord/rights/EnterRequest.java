package nl.routebord.rights;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit writes down a request that came by letter or in a talk.
 *
 * @param by null: not chosen
 * @param identity how the unit knows who asks; never by a copy of an ID
 */
public record EnterRequest(UUID request, @Nullable Right right, @Nullable AskedBy by, @Nullable Way way,
		@Nullable Identity identity, @Nullable LocalDate receivedOn, String text) {

	/** How it came. */
	public enum Way {

		BRIEF, GESPREK

	}

	/** How it is known who asks. */
	public enum Identity {

		/** known to who took it */
		BEKEND,
		/** showed an ID, of which nothing is kept */
		GETOOND

	}

	@Override
	public String toString() {
		return "EnterRequest[" + right + "]";
	}

}
