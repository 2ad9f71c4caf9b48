package nl.routebord.route;

import java.util.UUID;

/**
 * A contact or note for the journal.
 *
 * @param kind a {@link Kind}
 * @param category a {@code DataCategory} of which the writer's unit may be the source
 */
public record AddContact(UUID request, String kind, String on, String category, String text) {

	/** What sort of contact it was. */
	public enum Kind {

		TALK, PHONE, HOME_VISIT, MESSAGE, NOTE

	}

}
