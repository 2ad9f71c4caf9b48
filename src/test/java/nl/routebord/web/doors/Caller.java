package nl.routebord.web.doors;

import nl.routebord.identity.Actor;

/**
 * Somebody who tries a door.
 *
 * @param standing what the caller is to the cases that are tried
 */
record Caller(Actor actor, Standing standing) {

	enum Standing {

		/** Of the unit that opened the case, directs it and applied. */
		SOURCE,
		/** Of the school, the leerplicht or the swv of the case. */
		OWN,
		/** Invited. */
		PARTNER,
		/** Was one of these. */
		FORMER,
		/** Works in the same region. */
		NONE,
		/** Works in another region. */
		ELSEWHERE,
		/** Parent with gezag, or the pupil itself. */
		FAMILY,
		/** A parent without gezag. */
		NO_CUSTODY,
		/** Of another child. */
		OTHER_FAMILY

	}

	boolean isFamily() {
		return actor.role().isFamily();
	}

	@Override
	public String toString() {
		return actor.role() + "/" + standing;
	}

}
