package nl.routebord.identity;

import nl.routebord.kernel.NotFound;

/** Who manages accounts and organisations. Others see no trace of it. */
final class Administration {

	private Administration() {
	}

	static void require(Actor actor) {
		if (actor.role() != Role.FUNCTIONAL_ADMIN && !actor.isSystem()) {
			throw new NotFound();
		}
	}

}
